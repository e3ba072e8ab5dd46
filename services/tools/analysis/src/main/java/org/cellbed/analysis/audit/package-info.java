/** Reads a run directory back: whether its ledger is balanced, and what happened to one task. */
@NullMarked
package org.cellbed.analysis.audit;

import org.jspecify.annotations.NullMarked;
