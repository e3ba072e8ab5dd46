/**
 * The cell: its equations, the messages between its members, the policies, and the interface of a role.
 *
 * <p>Belongs here: what two roles or more need to know of the cell, as pure functions and records. Does not belong here: files,
 * Kafka, protobuf, clocks, threads, or any dependency besides Java.
 */
@NullMarked
package org.cellbed.model;

import org.jspecify.annotations.NullMarked;
