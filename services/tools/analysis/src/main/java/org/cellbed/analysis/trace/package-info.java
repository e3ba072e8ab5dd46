/** The history of one task, step by step, from the files of a run. */
@NullMarked
package org.cellbed.analysis.trace;

import org.jspecify.annotations.NullMarked;
