/** The same scenario in virtual and in real time, and how far the two are apart. */
@NullMarked
package org.cellbed.testbed.gap;

import org.jspecify.annotations.NullMarked;
