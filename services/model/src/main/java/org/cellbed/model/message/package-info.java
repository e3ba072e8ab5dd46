/** The vocabulary of the roles: what they tell each other, as records. Units are in the names. */
@NullMarked
package org.cellbed.model.message;

import org.jspecify.annotations.NullMarked;
