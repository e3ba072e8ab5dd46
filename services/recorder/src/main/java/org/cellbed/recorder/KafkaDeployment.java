package org.cellbed.recorder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.LastAnnouncement;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.kafka.ProcessObserver;
import org.cellbed.runtime.kafka.ReportReader;
import org.cellbed.runtime.kafka.RunReports;

/** The connection to the other processes of a run over the topics of its deployment, which must exist. */
public final class KafkaDeployment implements Deployment {
    private final BrokerAddress broker;
    private final String deployment;
    private final String runId;
    private final int cells;
    private final ProcessObserver observer;
    private final ReportReader reports;

    /** Creates the connection of a run, which may have been announced already. */
    public KafkaDeployment(BrokerAddress broker, String deployment, String runId, int cells, ProcessObserver observer) {
        this.broker = broker;
        this.deployment = deployment;
        this.runId = runId;
        this.cells = cells;
        this.observer = observer;
        this.reports = new ReportReader(broker, deployment, runId);
    }

    @Override
    public Map<Integer, String> announced() {
        Map<Integer, String> announced = new TreeMap<>();
        LastAnnouncement.byCell(broker, deployment, observer).forEach((cell, last) -> {
            announced.put(cell, last.runId());
            if (last.runId().equals(runId)) {
                reports.seek(last.sinceMillis());
            }
        });
        return announced;
    }

    @Override
    public void announce(String announcedId, RunStarted run, List<Integer> toCells) {
        try (Operator operator = new Operator(broker, deployment, announcedId)) {
            toCells.forEach(cell -> operator.announce(run, cell));
        }
    }

    @Override
    public void requestStop() {
        try (Operator operator = new Operator(broker, deployment, runId)) {
            operator.requestStop(cells);
        }
    }

    @Override
    public RunReports lastReports(Duration patience) {
        return reports.readToLast(patience);
    }

    @Override
    public void close() {
        reports.close();
    }
}
