/**
 * The topics of a deployment: the writer, the reader and the partitions of each kind of message. docs/flow.md is
 * generated from here.
 */
@NullMarked
package org.cellbed.runtime.topic;

import org.jspecify.annotations.NullMarked;
