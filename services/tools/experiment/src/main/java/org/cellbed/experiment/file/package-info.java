/** Experiment files: their keys, and how these are read, checked and written. */
@NullMarked
package org.cellbed.experiment.file;

import org.jspecify.annotations.NullMarked;
