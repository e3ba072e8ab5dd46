/** How commands on the same machine ask a run that goes on: what it does, to kill a process, to have more or fewer. */
@NullMarked
package org.cellbed.testbed.control;

import org.jspecify.annotations.NullMarked;
