/** What tests of several modules share: an outbox that remembers, and cells to order. */
@NullMarked
package org.cellbed.model.testing;

import org.jspecify.annotations.NullMarked;
