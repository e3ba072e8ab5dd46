/**
 * The recorder of a run: announces it, records its journal and judges it. Processes that it does not start, and
 * what people see of a run, belong to its launcher.
 */
@NullMarked
package org.cellbed.testbed.recorder;

import org.jspecify.annotations.NullMarked;
