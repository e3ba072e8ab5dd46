/** How far apart a scenario is in virtual and in real time. */
@NullMarked
package org.cellbed.analysis.gap;

import org.jspecify.annotations.NullMarked;
