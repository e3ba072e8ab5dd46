package org.cellbed.scenario;

import java.util.List;

/**
 * The findings of the lint about a scenario, for cell 1 under scenario seed and seed 1.
 *
 * @param utilization rho: work per second that the initial devices demand, over the frequencies of the initial
 *     servers, if all of it is offloaded
 * @param slotSeconds the length of a slot
 * @param medianUploadSeconds median time of an upload if all tasks are offloaded
 * @param outlivingShare share of these uploads that take longer than a slot
 * @param policyGap 1 - mean delay of the oracle / mean delay of a random split; NaN if one of them is not finite
 * @param warnings one line for each finding that needs attention
 */
public record LintReport(
        double utilization,
        double slotSeconds,
        double medianUploadSeconds,
        double outlivingShare,
        double policyGap,
        List<String> warnings) {
    /** Copies the warnings. */
    public LintReport {
        warnings = List.copyOf(warnings);
    }
}
