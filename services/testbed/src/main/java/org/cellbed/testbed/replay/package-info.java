/** What happened in a run, read from its files, for another policy to play. */
@NullMarked
package org.cellbed.testbed.replay;

import org.jspecify.annotations.NullMarked;
