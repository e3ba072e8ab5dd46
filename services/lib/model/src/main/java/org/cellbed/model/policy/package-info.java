/** The interfaces of an offloading policy, for policies of users as for those that come with Cellbed. */
@NullMarked
package org.cellbed.model.policy;

import org.jspecify.annotations.NullMarked;
