/** The difference between a scenario in virtual and in real time. */
@NullMarked
package org.cellbed.analysis.gap;

import org.jspecify.annotations.NullMarked;
