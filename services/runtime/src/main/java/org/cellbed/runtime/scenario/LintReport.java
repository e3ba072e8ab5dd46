package org.cellbed.runtime.scenario;

import java.util.List;

/**
 * What the lint computes of a scenario, for cell 1 under scenario seed and seed 1.
 *
 * @param utilization rho: work per second that the devices at the start ask for, over the frequencies of the servers at
 *     the start, if all of it is offloaded
 * @param slotSeconds the length of a slot
 * @param medianUploadSeconds median time of an upload when all tasks are offloaded
 * @param outlivingShare share of these uploads that take longer than a slot
 * @param policyGap 1 - mean delay of the oracle / mean delay of a random split; NaN where one of them is not finite
 * @param warnings one line for each thing to think about
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
