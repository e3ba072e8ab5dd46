package org.cellbed.runtime.process;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.text.Version;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.KafkaProcess;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.cellbed.scenario.UserPolicies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of every service's main: plays roles until they have finished or the process is asked to stop. */
public final class RoleProcess {
    /** The exit code after a run that ended, or after a request to stop. */
    public static final int GOOD = 0;

    /** The exit code after a failure; the log names it. */
    public static final int FAILED = 1;

    /** The exit code for an invalid configuration. */
    public static final int BAD_INPUT = 2;

    /** The exit code after another run has superseded this one; a restarted process takes part in the new run. */
    public static final int SUPERSEDED = 4;

    /** The exit code after a request to stop that could not be met in time. */
    private static final int STUCK = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RoleProcess.class);
    private static final long ENDING_SECONDS = 8;

    private final CountDownLatch left = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Creates the roles of a process once its configuration is known. */
    @FunctionalInterface
    public interface Casting {
        /**
         * Creates the crew of roles; called once, before the process takes part in a run.
         *
         * @throws IllegalArgumentException if the configuration is invalid
         */
        Crew crew(ProcessEnvironment environment, BrokerAddress broker, ProcessMetrics metrics)
                throws IOException, BrokerUnreachable, InterruptedException;
    }

    private RoleProcess() {}

    /**
     * Plays roles of one kind.
     *
     * @param crew creates them from the configuration
     * @return the exit code
     */
    public static int run(Party party, Function<ProcessEnvironment, Crew> crew) {
        return run(party, Set.of(), (environment, broker, metrics) -> crew.apply(environment));
    }

    /**
     * Plays roles of one kind.
     *
     * @param furtherKeys environment variables that the casting reads itself
     * @return the exit code
     */
    public static int run(Party party, Set<String> furtherKeys, Casting casting) {
        ProcessEnvironment environment;
        BrokerAddress broker;
        PolicyCatalog policies;
        try {
            environment = ProcessEnvironment.of(System.getenv(), furtherKeys);
            policies = UserPolicies.catalog(environment.policyJars());
            broker = BrokerAddress.of(environment.bootstrap(), environment.kafkaConfig());
        } catch (IllegalArgumentException | IOException e) {
            LOG.error("{}: {}", party.text(), e.getMessage());
            return BAD_INPUT;
        }
        LOG.info("Cellbed {} {}: {}", Version.text(), party.text(), environment);
        try (ProcessMetrics metrics = ProcessMetrics.start(party, environment.http())) {
            Crew crew = casting.crew(environment, broker, metrics);
            return new RoleProcess().play(party, environment, broker, policies, crew, metrics);
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
            Party party,
            ProcessEnvironment environment,
            BrokerAddress broker,
            PolicyCatalog policies,
            Crew crew,
            ProcessMetrics metrics) {
        try {
            KafkaProcess process = new KafkaProcess(
                    new KafkaProcess.Settings(
                            broker,
                            environment.deployment(),
                            environment.instances().get(0),
                            party,
                            environment.cells(),
                            environment.incarnation(),
                            policies),
                    crew,
                    metrics);
            Runnable stop = environment.resumable() ? process::stopResumably : process::stop;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "end"));
            if (environment.watched()) {
                LauncherWatch.begin(() -> endOfLauncher(crew, stop));
            }
            process.run();
            left.countDown();
            crew.left(process.superseded() || !environment.resumable());
            LOG.info("stopped; records skipped as unusable: {}", process.deadLetters());
            return process.superseded() && !environment.watched() ? SUPERSEDED : GOOD;
        } catch (IOException | RuntimeException e) {
            LOG.error("{} failed", party.text(), e);
            return FAILED;
        } finally {
            left.countDown();
            ended.countDown();
        }
    }

    /** Leaves the run when it has ended, or when its end takes too long. */
    private void endOfLauncher(Crew crew, Runnable stop) {
        try {
            long patienceNanos = crew.endRequested().toNanos();
            if (!left.await(patienceNanos, TimeUnit.NANOSECONDS)) {
                end(stop);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Leaves the run within seconds, or aborts the process. The time for the crew to release what it holds is not
     * limited.
     */
    private void end(Runnable stop) {
        stop.run();
        try {
            if (!left.await(ENDING_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(STUCK);
            }
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
