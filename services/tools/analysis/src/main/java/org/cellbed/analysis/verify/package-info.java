/** A run executed again from its own manifest and scenario, and what differs. */
@NullMarked
package org.cellbed.analysis.verify;

import org.jspecify.annotations.NullMarked;
