/** What to run: the plan that options and environment make, that is announced, and that the manifest holds. */
@NullMarked
package org.cellbed.rundir.plan;

import org.jspecify.annotations.NullMarked;
