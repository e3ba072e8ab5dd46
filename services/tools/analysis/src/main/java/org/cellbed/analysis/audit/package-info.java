/** Audits of run directories: whether every task ended once, and whether all figures agree. */
@NullMarked
package org.cellbed.analysis.audit;

import org.jspecify.annotations.NullMarked;
