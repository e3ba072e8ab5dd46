/** The run directory: what is written, and how it is read back. */
@NullMarked
package org.cellbed.testbed.record;

import org.jspecify.annotations.NullMarked;
