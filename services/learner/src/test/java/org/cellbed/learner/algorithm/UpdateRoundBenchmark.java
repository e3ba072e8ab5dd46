package org.cellbed.learner.algorithm;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellbed.learner.nn.NetStacks;
import org.cellbed.learner.nn.PlainNetStack;
import org.cellbed.learner.nn.StackShape;
import org.cellbed.learner.nn.nd4j.Nd4jNetStack;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Learning;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one update of all agents of {@code dtomalb} takes, in one thread: five servers whose loads are seen, actors
 * 5-64-64-6, critics with 128 and 64 hidden neurons.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class UpdateRoundBenchmark {
    private static final int SERVERS = 5;
    private static final int CRITIC_FIRST_HIDDEN = 128;

    @Param({"10x64", "10x256", "10x1024", "20x256", "40x256"})
    public String agentsAndBatch = "10x256";

    @Param({"ND4J", "JAVA"})
    public Learning.Backend backend = Learning.Backend.ND4J;

    private ActorCritic learner;
    private Minibatch batch;

    /** Agents with weights as at the start, and a batch of random transitions. */
    @Setup(Level.Trial)
    public void begin() {
        int agents = Integer.parseInt(agentsAndBatch.split("x", 2)[0]);
        int rows = Integer.parseInt(agentsAndBatch.split("x", 2)[1]);
        AgentSpace space = new AgentSpace(agents, SERVERS, 0, SERVERS + 1);
        NetStacks maker = backend == Learning.Backend.ND4J ? Nd4jNetStack::new : PlainNetStack::new;
        learner = ActorCritic.straightThrough(
                space, Samples.options(64, rows, 0.9), shape -> maker.create(wide(shape)), 1);
        batch = new Minibatch(space, transitions(space, rows), Samples.MINUS_DELAY);
    }

    /** Gives native memory back. */
    @TearDown(Level.Trial)
    public void end() {
        learner.close();
    }

    /** One update. */
    @Benchmark
    public Losses update() {
        return learner.update(batch);
    }

    private static StackShape wide(StackShape shape) {
        return shape.outputs() > 1
                ? shape
                : new StackShape(
                        shape.nets(),
                        shape.batch(),
                        List.of(
                                shape.inputs(),
                                CRITIC_FIRST_HIDDEN,
                                shape.widths().get(2),
                                1),
                        shape.choices());
    }

    private static JointTransition[] transitions(AgentSpace space, int count) {
        RandomStream draws = new RandomStream(1, 0, 0, Purpose.LEARNER_REPLAY);
        JointTransition[] transitions = new JointTransition[count];
        for (int k = 0; k < count; k++) {
            int[] decisions = new int[space.agents()];
            double[] delaySeconds = new double[space.agents()];
            for (int agent = 0; agent < space.agents(); agent++) {
                decisions[agent] = draws.nextInt(space.places());
                delaySeconds[agent] = draws.nextDouble();
            }
            transitions[k] =
                    new JointTransition(k, state(space, draws), 0, decisions, delaySeconds, 0.0, state(space, draws));
        }
        return transitions;
    }

    private static JointState state(AgentSpace space, RandomStream draws) {
        double[] shared = new double[space.sharedWidth()];
        for (int k = 0; k < shared.length; k++) {
            shared[k] = draws.nextDouble();
        }
        return Samples.state(space, shared);
    }
}
