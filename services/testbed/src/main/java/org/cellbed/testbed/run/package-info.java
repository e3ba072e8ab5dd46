/** A run as processes that share nothing but a broker: what is started, restarted, asked and ended by a launcher. */
@NullMarked
package org.cellbed.testbed.run;

import org.jspecify.annotations.NullMarked;
