/** A Prometheus beside a run on this machine. */
@NullMarked
package org.cellbed.launcher.prometheus;

import org.jspecify.annotations.NullMarked;
