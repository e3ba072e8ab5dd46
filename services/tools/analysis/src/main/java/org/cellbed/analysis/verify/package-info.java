/** Verification of a run: it is repeated from its own manifest and scenario, and the files are compared. */
@NullMarked
package org.cellbed.analysis.verify;

import org.jspecify.annotations.NullMarked;
