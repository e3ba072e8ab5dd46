/** The trials of an experiment: the commands of each, which run in processes of this tool, and their outcomes. */
@NullMarked
package org.cellbed.experiment.trial;

import org.jspecify.annotations.NullMarked;
