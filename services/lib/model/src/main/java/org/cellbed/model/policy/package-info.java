/** Offloading policies: the interface for users' own, and those that come with Cellbed. */
@NullMarked
package org.cellbed.model.policy;

import org.jspecify.annotations.NullMarked;
