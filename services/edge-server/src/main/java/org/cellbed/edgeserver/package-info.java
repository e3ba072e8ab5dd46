/**
 * The role of an edge server: it forwards, queues and computes tasks.
 *
 * <p>Belongs here: the state and behaviour of a single server. Does not belong here: the assignment of tasks to
 * servers, and a clock.
 */
@NullMarked
package org.cellbed.edgeserver;

import org.jspecify.annotations.NullMarked;
