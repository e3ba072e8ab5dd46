package org.cellbed.model.policy.catalog;

import java.util.List;
import java.util.function.Function;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.policy.Policy;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.builtin.CentralDispatchPolicy;
import org.cellbed.model.policy.builtin.FirstServerPolicy;
import org.cellbed.model.policy.builtin.LocalPolicy;
import org.cellbed.model.policy.builtin.ProportionalPolicy;
import org.cellbed.model.policy.builtin.RandomPolicy;
import org.cellbed.model.policy.builtin.RoundRobinPolicy;
import org.cellbed.model.policy.builtin.SelfishPolicy;
import org.cellbed.model.policy.builtin.SharedDispatchPolicy;
import org.cellbed.model.policy.builtin.ShortestQueuePolicy;
import org.cellbed.model.policy.builtin.SoftminPolicy;
import org.cellbed.model.policy.dispatch.Dispatcher;
import org.cellbed.model.policy.dispatch.Objective;
import org.cellbed.model.policy.learned.LearnedCentralPolicy;
import org.cellbed.model.policy.learned.LearnedDevicePolicy;
import org.cellbed.model.policy.learned.LearnedDispatchPolicy;
import org.cellbed.model.policy.learned.LearnedSequencePolicy;

/** The policies that come with Cellbed. */
final class BuiltInPolicies {
    private static final double SOFTMIN_TAU_SECONDS = 0.1;
    private static final double KAPPA = 60.0;
    private static final int ENUMERATION_BOUND = 10_000;

    private BuiltInPolicies() {}

    static List<PolicyProvider> all() {
        return List.of(
                new Named("local", "Every device computes its own tasks.", cell -> new LocalPolicy()),
                new Named(
                        "random",
                        "Each task goes to the device itself or a server, drawn uniformly.",
                        cell -> new RandomPolicy()),
                new Named(
                        "round-robin",
                        "Each device sends its tasks to the servers in turn.",
                        cell -> new RoundRobinPolicy()),
                new Named("ecs1", "Every task goes to server 1, at the base station.", cell -> new FirstServerPolicy()),
                new Named(
                        "proportional",
                        "A server that is up, drawn with probability proportional to its frequency.",
                        cell -> new ProportionalPolicy()),
                new Named(
                        "selfish",
                        "Each device minimises its own expected delay, so that all herd to the same server.",
                        SelfishPolicy::new),
                new Named(
                        "softmin",
                        "Drawn at random: the smaller the expected delay, the likelier (tau 0.1 s).",
                        cell -> new SoftminPolicy(cell, SOFTMIN_TAU_SECONDS)),
                new Named(
                        "vls",
                        "Every device solves the same dispatch of mean tasks and takes its own entry.",
                        cell -> new SharedDispatchPolicy(cell, dispatcher(Objective.utility(cell), 0))),
                new Named(
                        "vlyap",
                        "Like vls with drift plus penalty (kappa 60): keeps queues short above saturation.",
                        cell -> new SharedDispatchPolicy(cell, dispatcher(Objective.driftPlusPenalty(cell, KAPPA), 0))),
                new Named(
                        "jsq",
                        "Central: each task in turn goes where it would finish first.",
                        ShortestQueuePolicy::new),
                new Named(
                        "lyap",
                        "Central: minimises drift plus penalty (kappa 60) over the slot's tasks.",
                        cell -> new CentralDispatchPolicy(
                                cell, dispatcher(Objective.driftPlusPenalty(cell, KAPPA), 0))),
                new Named(
                        "oracle",
                        "Central: maximises the utility of each slot, knowing all its tasks.",
                        cell -> new CentralDispatchPolicy(
                                cell, dispatcher(Objective.utility(cell), ENUMERATION_BOUND))),
                new Learned(
                        "dtomalb",
                        "Learned, the paper's: an actor per device, centralized critics, Gumbel-Softmax.",
                        LearnedDevicePolicy::new),
                new Learned("dtoma", "Learned: dtomalb without the load term in the reward.", LearnedDevicePolicy::new),
                new Learned(
                        "dtomalb-expected",
                        "Learned: dtomalb with the exact gradient over a device's own choices.",
                        LearnedDevicePolicy::new),
                new Learned(
                        "idql-tolb",
                        "Learned: an independent double DQN per device, with the load term.",
                        LearnedDevicePolicy::new),
                new Learned(
                        "dqn-tolb",
                        "Learned, central: one DQN at the eNodeB for all devices.",
                        LearnedCentralPolicy::new),
                new Learned(
                        "mappo",
                        "Learned: proximal policy optimization with centralized value functions.",
                        LearnedDevicePolicy::new),
                new Learned(
                        "mappo-sequential",
                        "Learned: one actor for all devices, each of which predicts the decisions before its own.",
                        LearnedSequencePolicy::new),
                new Learned(
                        "ppo-dispatch",
                        "Learned, central: one actor at the eNodeB decides about one task after another.",
                        LearnedDispatchPolicy::new));
    }

    private static Dispatcher dispatcher(Objective objective, int enumerationBound) {
        return new Dispatcher(objective, enumerationBound);
    }

    private record Named(String name, String summary, Function<CellConstants, Policy> maker) implements PolicyProvider {
        @Override
        public Policy create(CellConstants cell) {
            return maker.apply(cell);
        }
    }

    private record Learned(String name, String summary, Function<CellConstants, Policy> maker)
            implements PolicyProvider {
        @Override
        public boolean learned() {
            return true;
        }

        @Override
        public Policy create(CellConstants cell) {
            return maker.apply(cell);
        }
    }
}
