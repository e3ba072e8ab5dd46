/** Experiments: policies at settings, over seeds, in one command. */
@NullMarked
package org.cellbed.testbed.experiment;

import org.jspecify.annotations.NullMarked;
