/**
 * The recorder, which announces a run, rehearses it, records it, and judges its fidelity.
 *
 * <p>Belongs here: the steps of a run as a whole, in containers and on one machine alike. Does not belong here:
 * starting processes, which the launcher or a container engine does, and the formats of the files, which belong to
 * {@code org.cellbed.rundir}.
 */
@NullMarked
package org.cellbed.recorder;

import org.jspecify.annotations.NullMarked;
