/** Checks of a machine and of a broker: whether they have what a run needs. */
@NullMarked
package org.cellbed.launcher.doctor;

import org.jspecify.annotations.NullMarked;
