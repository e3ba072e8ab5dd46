/** How far apart a scenario is in virtual and in real time. */
@NullMarked
package org.cellbed.testbed.gap;

import org.jspecify.annotations.NullMarked;
