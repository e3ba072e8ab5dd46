/** The trials of an experiment: what is run for each, as processes of this same tool, and what it came to. */
@NullMarked
package org.cellbed.testbed.experiment.trial;

import org.jspecify.annotations.NullMarked;
