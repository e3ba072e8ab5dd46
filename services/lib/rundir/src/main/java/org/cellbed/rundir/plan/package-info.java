/**
 * The plan of a run: made from options or environment variables, announced to the processes, and kept in the manifest.
 */
@NullMarked
package org.cellbed.rundir.plan;

import org.jspecify.annotations.NullMarked;
