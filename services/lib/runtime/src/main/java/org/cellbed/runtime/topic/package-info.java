/** The topics of a deployment: who writes what for whom, and where. docs/flow.md is generated from here. */
@NullMarked
package org.cellbed.runtime.topic;

import org.jspecify.annotations.NullMarked;
