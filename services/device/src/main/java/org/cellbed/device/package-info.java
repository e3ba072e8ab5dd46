/**
 * The role of a user device: it draws tasks, decides where they are computed, and computes those that stay.
 *
 * <p>Belongs here: what a device alone knows. Does not belong here: the equations and policies, which are in the model, and a clock.
 */
@NullMarked
package org.cellbed.device;

import org.jspecify.annotations.NullMarked;
