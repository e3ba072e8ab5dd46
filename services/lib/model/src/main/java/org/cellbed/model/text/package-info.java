/** Help with words that users type. */
@NullMarked
package org.cellbed.model.text;

import org.jspecify.annotations.NullMarked;
