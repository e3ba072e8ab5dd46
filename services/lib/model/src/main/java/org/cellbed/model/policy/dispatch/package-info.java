/** What central policies share: the state of the queues in a slot and the search for a joint decision. */
@NullMarked
package org.cellbed.model.policy.dispatch;

import org.jspecify.annotations.NullMarked;
