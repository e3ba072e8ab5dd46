/** What happened in a run, read from its files, for another policy to play. */
@NullMarked
package org.cellbed.analysis.replay;

import org.jspecify.annotations.NullMarked;
