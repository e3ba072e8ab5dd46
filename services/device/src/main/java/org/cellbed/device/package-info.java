/**
 * The role of a user device: it generates tasks, decides where they are computed, and computes local tasks.
 *
 * <p>Belongs here: the state and behaviour of a single device. Does not belong here: the equations and policies, which
 * are in the model, and a clock.
 */
@NullMarked
package org.cellbed.device;

import org.jspecify.annotations.NullMarked;
