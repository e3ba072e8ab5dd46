/** The recorder as a process. */
@NullMarked
package org.cellbed.testbed.recorder.process;

import org.jspecify.annotations.NullMarked;
