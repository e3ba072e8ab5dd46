package org.cellbed.simulator.system;

import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.random.Draws;

/**
 * The latency, loss and duplication of messages.
 *
 * @param draws the random numbers that decide for each message
 * @param meanLatencySeconds the mean of an exponential distribution, by the wall clock
 * @param hiccupProbability the probability that a message takes up to a second longer
 * @param lossProbability the probability that a message of data or attachment is lost; the latter are resent
 * @param doubleProbability the probability that a message is duplicated
 */
record Network(
        Draws draws,
        double meanLatencySeconds,
        double hiccupProbability,
        double lossProbability,
        double doubleProbability) {
    double latencySeconds() {
        double usual = -meanLatencySeconds * StrictMath.log(1.0 - draws.nextDouble());
        return draws.nextDouble() < hiccupProbability ? usual + draws.nextDouble() : usual;
    }

    boolean loses(Message message) {
        return lossProbability > 0.0 && mayBeLost(message) && draws.nextDouble() < lossProbability;
    }

    boolean doubles() {
        return draws.nextDouble() < doubleProbability;
    }

    private static boolean mayBeLost(Message message) {
        return message instanceof SlotOpened
                || message instanceof TaskSubmitted
                || message instanceof TaskAssigned
                || message instanceof TaskUploaded
                || message instanceof TaskForwarded
                || message instanceof TaskCompleted
                || message instanceof TaskMeasured
                || message instanceof LoadReported
                || message instanceof MemberAnnounced
                || message instanceof MemberAttached
                || message instanceof MemberReady;
    }
}
