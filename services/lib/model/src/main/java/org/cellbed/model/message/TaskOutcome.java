package org.cellbed.model.message;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;

/**
 * The end of one device's task in one slot. Parts of the delay that do not apply are 0; unknown parts are NaN.
 *
 * @param device index, from 1
 * @param lengthBits L
 * @param cycles C
 * @param decision 0 local, m server m, -1 without a decision
 * @param gain linear channel gain at generation
 * @param localWaitSeconds the wait for earlier local tasks at generation; 0 without a local queue
 * @param localSeconds eq. 6 for a local task, else 0
 * @param uploadSeconds t_up
 * @param transferSeconds t_tran
 * @param waitSeconds t_wait, at the server or in the device's own queue
 * @param computeSeconds t_comp at the server
 * @param returnSeconds the way back; 0 in virtual time
 * @param delaySeconds from generation to the result's arrival; the deadline of a task that timed out
 * @param lossCause the reason, where it was lost
 * @param policyVersion the version of the weights that decided
 * @param actor the output of the device's actor, where an actor decided
 * @param workOpen whether the server still works on it; a {@link TaskSettled} follows then
 */
public record TaskOutcome(
        int device,
        long lengthBits,
        long cycles,
        int decision,
        double gain,
        double localWaitSeconds,
        double localSeconds,
        double uploadSeconds,
        double transferSeconds,
        double waitSeconds,
        double computeSeconds,
        double returnSeconds,
        double delaySeconds,
        TaskStatus status,
        Optional<LossCause> lossCause,
        int policyVersion,
        Optional<ActorOutput> actor,
        boolean workOpen) {}
