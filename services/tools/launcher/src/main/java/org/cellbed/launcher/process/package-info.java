/** How programs are found, and how processes are started that live no longer than the one that starts them. */
@NullMarked
package org.cellbed.launcher.process;

import org.jspecify.annotations.NullMarked;
