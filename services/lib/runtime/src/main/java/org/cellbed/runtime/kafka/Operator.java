package org.cellbed.runtime.kafka;

import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.StopRequested;
import org.cellbed.runtime.topic.Party;

/** Sends the commands of the command line to the processes of a run. Safe for use by many threads. */
public final class Operator implements AutoCloseable {
    private final KafkaSender sender;
    private final String runId;

    /** Creates an operator of a run of a deployment. */
    public Operator(BrokerAddress broker, String deployment, String runId) {
        this.sender = new KafkaSender(KafkaClients.producer(broker, "operator"), deployment, () -> {});
        this.runId = runId;
    }

    /** Announces the run to the processes of all its cells, late joiners included. */
    public void announce(RunStarted run) {
        for (int cell = 1; cell <= run.cells(); cell++) {
            announce(run, cell);
        }
    }

    /** Announces the run to the processes of one cell, late joiners included. */
    public void announce(RunStarted run, int cell) {
        send(cell, book(cell).runs(), run);
    }

    /** Asks the cells of the run to open no further slot and to finish the tasks in flight. */
    public void requestStop(int cells) {
        for (int cell = 1; cell <= cells; cell++) {
            send(cell, book(cell).commands(), new StopRequested());
        }
    }

    /** Asks the cells of the run to continue learning with other settings. */
    public void changeLearning(int cells, LearningChanged change) {
        for (int cell = 1; cell <= cells; cell++) {
            send(cell, book(cell).commands(), change);
        }
    }

    /** Asks the cells of the run to take a server down. */
    public void requestOutage(int cells, OutageRequested outage) {
        for (int cell = 1; cell <= cells; cell++) {
            send(cell, book(cell).commands(), outage);
        }
    }

    @Override
    public void close() {
        sender.close();
    }

    private void send(int cell, Destination to, Message message) {
        sender.send(to, runId, cell, message);
        sender.flush();
        sender.failIfAnyFailed();
    }

    private static Destination.Book book(int cell) {
        return new Destination.Book(Party.OPERATOR, cell, 0);
    }
}
