/** The trials of an experiment: the commands that run for each, in processes of this tool, and their outcomes. */
@NullMarked
package org.cellbed.experiment.trial;

import org.jspecify.annotations.NullMarked;
