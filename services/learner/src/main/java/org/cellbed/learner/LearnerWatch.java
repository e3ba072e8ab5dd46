package org.cellbed.learner;

/** Hears how the learning goes, in the learner's thread. */
@FunctionalInterface
public interface LearnerWatch {
    /**
     * An update was made.
     *
     * @param version of the weights that will have it in them
     * @param policyLag versions between those in use now and those that had decided, in the mean over the last slot's tasks
     */
    void updated(UpdateReport report, int version, double policyLag);
}
