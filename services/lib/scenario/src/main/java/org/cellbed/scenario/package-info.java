/**
 * Scenario files: the keys, the built-in scenarios, radio traces, positions, and the lint.
 *
 * <p>Belongs here: reading and writing what describes a cell before it runs. Does not belong here: the files of a run, which are in
 * {@code org.cellbed.rundir}, and Kafka.
 */
@NullMarked
package org.cellbed.scenario;

import org.jspecify.annotations.NullMarked;
