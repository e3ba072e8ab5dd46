/** Whether a machine and a broker have what a run needs. */
@NullMarked
package org.cellbed.launcher.doctor;

import org.jspecify.annotations.NullMarked;
