/** The messages between roles, as records. Units are in the names. */
@NullMarked
package org.cellbed.model.message;

import org.jspecify.annotations.NullMarked;
