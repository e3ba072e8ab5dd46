/**
 * The files of a run directory. A class for each: its name, its columns said once, its writer and its typed reader. What recorders and
 * analyses make of the rows does not belong here, nor does Kafka or the command line. A new column of tasks.csv is a line in the
 * table of columns of {@link org.cellbed.testbed.rundir.TasksFile}, and a component of its row where it is read.
 */
@NullMarked
package org.cellbed.testbed.rundir;

import org.jspecify.annotations.NullMarked;
