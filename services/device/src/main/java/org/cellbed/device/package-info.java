/** The role of a user device: tasks, observation, decision, response time. */
@NullMarked
package org.cellbed.device;

import org.jspecify.annotations.NullMarked;
