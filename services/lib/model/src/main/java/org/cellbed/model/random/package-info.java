/** Random streams that are functions of (seed, cell, entity, purpose) and of a position in the stream. */
@NullMarked
package org.cellbed.model.random;

import org.jspecify.annotations.NullMarked;
