package org.cellbed.runtime.process;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cellbed.runtime.Version;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.KafkaProcess;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the main of each service does: plays roles until they have finished or somebody ends the process. */
public final class RoleProcess {
    /** The run is over, or the process was asked to end. */
    public static final int GOOD = 0;

    /** Something failed; the log says what. */
    public static final int FAILED = 1;

    /** The configuration is bad. */
    public static final int BAD_INPUT = 2;

    /** Another run has taken the place of that which it took part in; started again it takes part in that. */
    public static final int SUPERSEDED = 4;

    /** It was asked to end and could not in time. */
    private static final int STUCK = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RoleProcess.class);
    private static final long ENDING_SECONDS = 8;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** Makes the roles of a process, given what it knows at its start. */
    @FunctionalInterface
    public interface Casting {
        /**
         * Called once, before the process takes part in a run.
         *
         * @throws IllegalArgumentException where the configuration is bad
         */
        Crew crew(ProcessEnvironment environment, BrokerAddress broker, ProcessMetrics metrics)
                throws IOException, BrokerUnreachable, InterruptedException;
    }

    private RoleProcess() {}

    /**
     * Plays roles of one kind.
     *
     * @param crew makes them, given the configuration
     * @return the code to exit with
     */
    public static int run(Party party, Function<ProcessEnvironment, Crew> crew) {
        return run(party, Set.of(), (environment, broker, metrics) -> crew.apply(environment));
    }

    /**
     * Plays roles of one kind.
     *
     * @param furtherKeys variables of the environment that the casting reads itself
     * @return the code to exit with
     */
    public static int run(Party party, Set<String> furtherKeys, Casting casting) {
        ProcessEnvironment environment;
        BrokerAddress broker;
        try {
            environment = ProcessEnvironment.of(System.getenv(), furtherKeys);
            broker = BrokerAddress.of(environment.bootstrap(), environment.kafkaConfig());
        } catch (IllegalArgumentException | IOException e) {
            LOG.error("{}: {}", party.text(), e.getMessage());
            return BAD_INPUT;
        }
        LOG.info("Cellbed {} {}: {}", Version.text(), party.text(), environment);
        try (ProcessMetrics metrics = ProcessMetrics.start(party, environment.http())) {
            Crew crew = casting.crew(environment, broker, metrics);
            return new RoleProcess().play(party, environment, broker, crew, metrics);
        } catch (IllegalArgumentException | IOException e) {
            LOG.error("{}: {}", party.text(), e.getMessage());
            return BAD_INPUT;
        } catch (BrokerUnreachable e) {
            LOG.error("{}: {}", party.text(), e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int play(
            Party party, ProcessEnvironment environment, BrokerAddress broker, Crew crew, ProcessMetrics metrics) {
        try {
            KafkaProcess process = new KafkaProcess(
                    new KafkaProcess.Settings(
                            broker,
                            environment.deployment(),
                            environment.instances().get(0),
                            party,
                            environment.cells(),
                            environment.incarnation()),
                    crew,
                    metrics);
            Runnable stop = environment.comesBack() ? process::stopForAWhile : process::stop;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "end"));
            if (environment.watched()) {
                LauncherWatch.begin(() -> end(stop));
            }
            process.run();
            crew.left(process.superseded() || !environment.comesBack());
            LOG.info("ended; records that could not be used: {}", process.deadLetters());
            return process.superseded() && !environment.watched() ? SUPERSEDED : GOOD;
        } catch (IOException | RuntimeException e) {
            LOG.error("{} failed", party.text(), e);
            return FAILED;
        } finally {
            ended.countDown();
        }
    }

    private void end(Runnable stop) {
        stop.run();
        try {
            if (!ended.await(ENDING_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(STUCK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
