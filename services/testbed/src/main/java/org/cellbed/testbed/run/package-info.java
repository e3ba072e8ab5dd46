/** A run as processes that share nothing but a broker: who is started, how they are watched, how their journal is recorded. */
@NullMarked
package org.cellbed.testbed.run;

import org.jspecify.annotations.NullMarked;
