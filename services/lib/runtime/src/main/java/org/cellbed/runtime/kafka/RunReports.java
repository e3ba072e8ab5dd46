package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.runtime.topic.Party;

/**
 * The reports of a run's processes.
 *
 * @param last the last report of each process, in the order of their first reports
 * @param longestSilence the longest time without a report of any process; each process reports every second
 */
public record RunReports(List<ProcessReported> last, Duration longestSilence) {
    /** Copies the list. */
    public RunReports {
        last = List.copyOf(last);
    }

    /**
     * Whether a process was restarted during the run.
     *
     * @param except the kind of roles whose restart does not count
     */
    public boolean sawRestart(Party except) {
        Set<List<Object>> places = new HashSet<>();
        return last.stream()
                .map(ProcessReported::process)
                .filter(process -> !process.party().equals(except.text()))
                .anyMatch(process -> !places.add(place(process)));
    }

    /** Whether all processes have sent a final report; of a restarted process, its last incarnation. */
    boolean allEnded() {
        Map<List<Object>, Boolean> ended = new HashMap<>();
        last.forEach(report -> ended.put(place(report.process()), report.ended()));
        return !ended.containsValue(false);
    }

    /** Returns what all incarnations of a process have in common. */
    private static List<Object> place(ProcessReported.Identity process) {
        return List.of(process.party(), process.name(), process.cells());
    }
}
