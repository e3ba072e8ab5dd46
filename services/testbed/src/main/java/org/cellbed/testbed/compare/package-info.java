/** Two runs side by side: what differs in their parameters, and how their tasks fared. */
@NullMarked
package org.cellbed.testbed.compare;

import org.jspecify.annotations.NullMarked;
