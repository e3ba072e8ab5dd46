/** Whether a machine and a broker have what a run needs. */
@NullMarked
package org.cellbed.testbed.doctor;

import org.jspecify.annotations.NullMarked;
