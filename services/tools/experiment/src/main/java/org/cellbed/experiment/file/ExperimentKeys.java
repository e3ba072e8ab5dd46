package org.cellbed.experiment.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.scenario.keys.Key.Group;
import org.cellbed.scenario.keys.Key.Shape;
import org.cellbed.scenario.keys.Key.Value;
import org.cellbed.scenario.keys.KeyTable;
import org.cellbed.scenario.keys.NumberKinds.Whole;
import org.cellbed.scenario.keys.TextKinds.Choice;
import org.cellbed.scenario.keys.TextKinds.Line;
import org.cellbed.scenario.keys.TextKinds.OrWord;

/** The keys of an experiment file: reading, writing, schema and reference all use this table. */
final class ExperimentKeys {
    private static final String FEWER = "fewer";

    static final Value<Integer> SCHEMA = Value.required(
            "schema", new Whole(1, 1), "1", "Number of this format. Files of another number are refused.");
    static final Value<String> NAME = Value.required(
            "name",
            new Line("a name on one line"),
            "my-question",
            "The name of the experiment in folders and reports.");
    static final Value<String> QUESTION = Value.of(
            "question",
            new Line("a sentence on one line"),
            "How do the policies compare?",
            "The question that the experiment is to answer.");
    static final Value<List<String>> SCENARIO = Value.of(
            "scenario",
            new ExperimentKinds.Names("a built-in scenario or a file"),
            "[paper]",
            "The scenarios to run. Several scenarios form an axis. Paths are relative to this file's folder.");
    static final Value<List<String>> POLICIES = Value.required(
            "policies",
            new ExperimentKinds.Names("the name of a policy"),
            "vls",
            "The policies to compare, in the order of reports.");
    static final Value<List<Axis>> AXES = Value.of(
            "axes",
            new ExperimentKinds.Axes(),
            "{}",
            "Keys of the scenario with the values to try; all combinations are run.");
    static final Value<List<Assignment>> SETTINGS = Value.of(
            "settings",
            new ExperimentKinds.Assignments(),
            "{}",
            "Keys of the scenario with one value, as for `--set`. `$KEY` is the value of the axis KEY.");
    static final Value<Map<String, List<Assignment>>> GROUPS = Value.of(
            "groups",
            new ExperimentKinds.Named("names of groups"),
            "{}",
            "Settings by group; all combinations of the axes are run with the settings of each group.");
    static final Value<Map<String, List<Assignment>>> POLICY_SETTINGS = Value.of(
            "policy_settings",
            new ExperimentKinds.Named("policies"),
            "{}",
            "Settings of single policies; `train_slots` is allowed, `reward.*` is not.");
    static final Value<List<Long>> SEEDS = Value.of(
            "seeds",
            new ExperimentKinds.Seeds(),
            "1..10",
            "Scenario seeds s. A policy is trained with seed s and evaluated with s + 1000, all policies on the same tasks.");
    static final Value<Integer> TRAIN_SLOTS =
            Value.of("train_slots", Whole.atLeast(1), "10000", "Slots for which a learned policy is trained.");
    static final Value<Integer> EVAL_SLOTS = Value.of(
            "eval_slots",
            Whole.atLeast(1),
            "2000",
            "Slots of an evaluation, with tasks that the training did not have.");
    static final Value<List<String>> EVALUATION = Value.of(
            "evaluation",
            new ExperimentKinds.Names("greedy or sampled"),
            "[greedy, sampled]",
            "How trained policies decide in the evaluation: always the best place, or a place drawn by its probability. Other policies are evaluated once, as greedy.");
    static final Value<String> WIRE = Value.of(
            "wire",
            new Choice(List.of("memory", "kafka")),
            "memory",
            "Whether a trial runs in one process (`simulate`) or as processes over Kafka (`run`).");
    static final Value<String> CLOCK = Value.of(
            "clock",
            new Choice(List.of("virtual", "real")),
            "virtual",
            "The clock of the trials; real needs `wire: kafka`.");
    static final Group CLAIMS = Group.list("claims", ClaimKeys.TABLE, "Statements to be tested.");

    static final Group QUICK =
            new Group("quick", Shape.SECTION, "The values that `--quick` uses instead, for a first result in minutes.");
    static final Value<Optional<List<Long>>> QUICK_SEEDS = Value.of(
            "quick.seeds",
            new OrWord<>(FEWER, new ExperimentKinds.Seeds()),
            FEWER,
            "Seeds; `fewer` are the first two of `seeds`.");
    static final Value<Optional<Integer>> QUICK_TRAIN_SLOTS = Value.of(
            "quick.train_slots",
            new OrWord<>(FEWER, Whole.atLeast(1)),
            FEWER,
            "Slots of training; `fewer` is a fifth. The slots of single policies change in proportion.");
    static final Value<Optional<Integer>> QUICK_EVAL_SLOTS = Value.of(
            "quick.eval_slots",
            new OrWord<>(FEWER, Whole.atLeast(1)),
            FEWER,
            "Slots of an evaluation; `fewer` is a fifth.");
    static final Value<List<Axis>> QUICK_AXES = Value.of(
            "quick.axes",
            new ExperimentKinds.Axes(),
            "{}",
            "Axes with other values; axes not named here stay unchanged.");

    static final KeyTable TABLE = new KeyTable(
            SCHEMA,
            NAME,
            QUESTION,
            SCENARIO,
            POLICIES,
            AXES,
            SETTINGS,
            GROUPS,
            POLICY_SETTINGS,
            SEEDS,
            TRAIN_SLOTS,
            EVAL_SLOTS,
            EVALUATION,
            WIRE,
            CLOCK,
            CLAIMS,
            QUICK,
            QUICK_SEEDS,
            QUICK_TRAIN_SLOTS,
            QUICK_EVAL_SLOTS,
            QUICK_AXES);

    private ExperimentKeys() {}
}
