/** Requests from other commands on the same machine to a run: for its view, to kill a process, to add or remove members. */
@NullMarked
package org.cellbed.launcher.control;

import org.jspecify.annotations.NullMarked;
