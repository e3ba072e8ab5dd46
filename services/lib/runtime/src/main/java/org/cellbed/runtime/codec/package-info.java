/**
 * Between the roles' records and what travels on the topics. Protobuf is known here and nowhere else; what cannot be read
 * or makes no sense is a {@link org.cellbed.runtime.codec.BadMessage}, whatever the bytes are.
 */
@NullMarked
package org.cellbed.runtime.codec;

import org.jspecify.annotations.NullMarked;
