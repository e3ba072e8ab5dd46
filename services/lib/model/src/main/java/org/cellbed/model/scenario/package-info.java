/** A resolved scenario: every number in SI units, every default written out. */
@NullMarked
package org.cellbed.model.scenario;

import org.jspecify.annotations.NullMarked;
