/** Help with words that people type. */
@NullMarked
package org.cellbed.model.text;

import org.jspecify.annotations.NullMarked;
