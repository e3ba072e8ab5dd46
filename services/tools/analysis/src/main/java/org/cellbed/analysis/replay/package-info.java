/** Recordings of runs: their tasks, members and outages, read from files, to be replayed under another policy. */
@NullMarked
package org.cellbed.analysis.replay;

import org.jspecify.annotations.NullMarked;
