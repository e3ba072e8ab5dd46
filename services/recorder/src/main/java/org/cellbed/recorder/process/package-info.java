/** The recorder as a process. */
@NullMarked
package org.cellbed.recorder.process;

import org.jspecify.annotations.NullMarked;
