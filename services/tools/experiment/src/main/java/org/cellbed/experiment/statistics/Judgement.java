package org.cellbed.experiment.statistics;

/** The judgement on a claim. */
public enum Judgement {
    /** The interval lies wholly on the claimed side. */
    CONFIRMED("confirmed"),
    /** The interval lies wholly on the other side. */
    OPPOSITE("not confirmed: the opposite holds"),
    /** The interval covers 0. */
    NO_DIFFERENCE("no difference"),
    /** The evidence is not sufficient. */
    NOT_JUDGED("not judged");

    private final String text;

    Judgement(String text) {
        this.text = text;
    }

    /** Returns the judgement in words. */
    public String text() {
        return text;
    }

    static Judgement of(Interval interval, boolean claimedBelow) {
        if (interval.isBelow(0.0)) {
            return claimedBelow ? CONFIRMED : OPPOSITE;
        }
        if (interval.isAbove(0.0)) {
            return claimedBelow ? OPPOSITE : CONFIRMED;
        }
        return NO_DIFFERENCE;
    }
}
