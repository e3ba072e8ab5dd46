package org.cellbed.analysis.report;

import java.util.List;

/** The assumptions of the model where the paper leaves something open; docs/model.md has all of them, with reasons. */
public final class Assumptions {
    private static final List<String> OURS = List.of(
            "Noise is a density, times the share of the band that a device has.",
            "Channel gains come from path loss over distances drawn once, or from a trace; they are not in the paper.",
            "The slot's length follows from a utilization of the servers, or is set.",
            "Tasks reach a server in the exact order of their arrival, across slots; ties go by device.",
            "Local tasks do not wait for each other, unless a local queue is asked for.",
            "The loads in the broadcast hold all granted work, unless the scenario says otherwise.",
            "var(LD) in the utility is taken after a slot's decisions, before any of them is computed.",
            "A task past its deadline counts with the deadline as its delay, and its work goes on.",
            "While a server is down its tasks wait; the broadcast says a fixed load for it.",
            "Who leaves loses what it has under way.");

    private Assumptions() {}

    /**
     * Writes them.
     *
     * @param where where the values of what is reported stand, as a sentence
     */
    public static void write(Html html, String where) {
        html.raw("<details>\n").element("summary", "Assumptions that are ours, not the paper's");
        html.element("p", "Reasons and defaults are in docs/model.md; " + where);
        html.raw("<ul>\n");
        OURS.forEach(assumption -> html.element("li", assumption));
        html.raw("</ul>\n</details>\n");
    }
}
