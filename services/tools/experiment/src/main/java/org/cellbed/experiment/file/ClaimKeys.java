package org.cellbed.experiment.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.Key.Value;
import org.cellbed.scenario.keys.KeyTable;
import org.cellbed.scenario.keys.TextKinds.Choice;
import org.cellbed.scenario.keys.TextKinds.Line;
import org.cellbed.scenario.keys.TextKinds.OrWord;

/** The table of the keys of an item of {@code claims}. */
final class ClaimKeys {
    private static final String NONE = "none";

    static final Value<String> ID =
            Value.required("id", new Line("a short name on one line"), "faster", "The name of the claim in tables.");
    static final Value<String> CLAIM = Value.required(
            "claim", new Line("a sentence on one line"), "It converges faster.", "The claim for people.");
    static final Value<Optional<String>> THAN =
            policy("than", "The policy to compare with; for `better`, `faster` and `balanced`.");
    static final Value<Optional<String>> ALONG = Value.of(
            "along",
            new OrWord<>(NONE, new Line("the key of an axis")),
            NONE,
            "The axis; for `increases` and `decreases`.");
    static final Value<String> MEASURE = Value.of(
            "measure",
            new Choice(Arrays.stream(Measure.values()).map(Measure::text).toList()),
            Measure.DELAY_MEAN.text(),
            "The measure to compare; `faster` compares slots_to_95, `balanced` the loads of the servers.");
    static final Value<String> PHASE = Value.of(
            "phase",
            new Choice(Arrays.stream(Phase.values()).map(Phase::text).toList()),
            Phase.GREEDY.text(),
            "The part of a trial; `faster` uses the training.");
    static final Value<Optional<String>> AT = Value.of(
            "at",
            new OrWord<>(NONE, new Line("axes with values, as in devices.count=10,slot.utilization=0.9")),
            NONE,
            "The settings that the claim is about; `none` stands for all.");

    /** The statements about a policy; a claim has exactly one of these keys. */
    static final Map<Claim.Kind, Value<Optional<String>>> KINDS = Map.of(
            Claim.Kind.BETTER, policy("better", "The policy that is to have the better value of the measure."),
            Claim.Kind.FASTER, policy("faster", "The policy that is to need fewer slots for 95 % of its improvement."),
            Claim.Kind.INCREASES, policy("increases", "The policy whose measure is to increase along an axis."),
            Claim.Kind.DECREASES, policy("decreases", "The policy whose measure is to decrease along an axis."),
            Claim.Kind.BALANCED, policy("balanced", "The policy whose servers are to have more equal loads."));

    static final KeyTable TABLE =
            new KeyTable(Stream.of(Stream.of(ID, CLAIM), kinds().stream(), Stream.of(THAN, ALONG, MEASURE, PHASE, AT))
                    .flatMap(keys -> keys)
                    .toArray(Key[]::new));

    private ClaimKeys() {}

    /** Returns the keys that state a claim, in the order in which they are listed. */
    static List<Key> kinds() {
        return Arrays.stream(Claim.Kind.values())
                .<Key>flatMap(kind -> Optional.ofNullable(KINDS.get(kind)).stream())
                .toList();
    }

    /** Returns the names of these keys for people. */
    static String kindNames() {
        return Arrays.stream(Claim.Kind.values()).map(Claim.Kind::text).collect(Collectors.joining(", "));
    }

    private static Value<Optional<String>> policy(String key, String help) {
        return Value.of(key, new OrWord<>(NONE, new Line("the name of a policy")), NONE, help);
    }
}
