/**
 * A role in a process: codecs, topics, Kafka, metrics, the environment of a process.
 *
 * <p>Belongs here: what gives any role its wire and its clock. Does not belong here: what one role decides, and whole runs.
 */
@NullMarked
package org.cellbed.runtime;

import org.jspecify.annotations.NullMarked;
