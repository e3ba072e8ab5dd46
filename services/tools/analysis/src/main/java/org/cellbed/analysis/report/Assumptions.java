package org.cellbed.analysis.report;

import java.util.List;

/** The assumptions of the model where the paper leaves a choice; docs/model.md has all of them, with reasons. */
public final class Assumptions {
    private static final List<String> OURS = List.of(
            "Noise is a density, multiplied by a device's share of the band.",
            "Channel gains come from path loss over distances drawn once, or from a trace; they are not in the paper.",
            "The slot's length follows from a utilization of the servers, or is set.",
            "A server computes tasks in the exact order of their arrival, across slots; ties are broken by device.",
            "Local tasks do not wait for each other, unless the scenario has a local queue.",
            "The broadcast loads include all granted work, unless the scenario says otherwise.",
            "var(LD) in the utility is that after a slot's decisions, before any of its tasks is computed.",
            "A task that misses its deadline counts with the deadline as its delay, and its work is not cancelled.",
            "While a server is down its tasks wait; its broadcast load is a fixed value.",
            "A member that leaves loses its tasks in flight.");

    private Assumptions() {}

    /**
     * Writes the assumptions.
     *
     * @param where a sentence that says where the values of this report are
     */
    public static void write(Html html, String where) {
        html.raw("<details>\n").element("summary", "Assumptions of Cellbed that the paper does not make");
        html.element("p", "Reasons and defaults are in docs/model.md; " + where);
        html.raw("<ul>\n");
        OURS.forEach(assumption -> html.element("li", assumption));
        html.raw("</ul>\n</details>\n");
    }
}
