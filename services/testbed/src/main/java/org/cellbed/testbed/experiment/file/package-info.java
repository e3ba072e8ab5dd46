/** Experiment files: their keys, how they are read, checked and written. */
@NullMarked
package org.cellbed.testbed.experiment.file;

import org.jspecify.annotations.NullMarked;
