/** All policies by name: those that are built in, and those of users' jars. */
@NullMarked
package org.cellbed.model.policy.catalog;

import org.jspecify.annotations.NullMarked;
