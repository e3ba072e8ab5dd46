/** Keeps the contract backward compatible. */
@NullMarked
package org.cellbed.proto;

import org.jspecify.annotations.NullMarked;
