package org.cellbed.model.message;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;

/**
 * How the task of one device in one slot ended. Parts of the delay that do not apply are 0, parts that are not known NaN.
 *
 * @param device index, from 1
 * @param lengthBits L
 * @param cycles C
 * @param decision 0 local, m server m, -1 where none was taken
 * @param gain linear channel gain at generation
 * @param localWaitSeconds how long the device was busy with earlier local tasks at generation; 0 where there is no local queue
 * @param localSeconds eq. 6 for a local task, else 0
 * @param uploadSeconds t_up
 * @param transferSeconds t_tran
 * @param waitSeconds t_wait, at the server or in the device's own queue
 * @param computeSeconds t_comp at the server
 * @param returnSeconds the way back; 0 in virtual time
 * @param delaySeconds from generation to the result's arrival; the deadline of a task that timed out
 * @param lossCause why it was lost, if it was
 * @param policyVersion the version of the weights that decided
 * @param actor what the device's actor said, where it has decided by one
 * @param workOpen the server still works on it: a {@link TaskSettled} follows
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
