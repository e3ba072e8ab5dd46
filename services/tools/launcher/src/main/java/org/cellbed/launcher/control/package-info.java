/**
 * The channel by which other commands on the same machine view a run, kill its processes, and add or remove members.
 */
@NullMarked
package org.cellbed.launcher.control;

import org.jspecify.annotations.NullMarked;
