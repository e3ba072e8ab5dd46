/**
 * Converts between the roles' records and the bytes on the topics. Only this package uses protobuf. Any bytes that are
 * not a valid message end in a {@link org.cellbed.runtime.codec.BadMessage}.
 */
@NullMarked
package org.cellbed.runtime.codec;

import org.jspecify.annotations.NullMarked;
