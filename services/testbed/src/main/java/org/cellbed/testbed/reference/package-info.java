/** Other policies beside a run: the model, on the same tasks, to compare with. */
@NullMarked
package org.cellbed.testbed.reference;

import org.jspecify.annotations.NullMarked;
