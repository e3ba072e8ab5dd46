/** Finding programs, and starting processes that end with their parent. */
@NullMarked
package org.cellbed.launcher.process;

import org.jspecify.annotations.NullMarked;
