package org.cellbed.model.policy.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.Learning;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario;

/** The cell of the paper's Table 2 in the variants that the reference figures are for. */
public final class TestScenarios {
    private static final double NOISE_W_PER_HZ = StrictMath.pow(10.0, -174.0 / 10.0) / 1000.0;

    private TestScenarios() {}

    public static Cell cell(String name, long seed) {
        return new Cell(scenario(name), new Seeds(seed, seed + 1000), 1);
    }

    private static Scenario scenario(String name) {
        return switch (name) {
            case "paper" -> of(name, 0.9, drawn());
            case "light" -> of(name, 0.4, drawn());
            case "saturated" -> of(name, 1.25, drawn());
            case "hetero" -> of(name, 0.9, new Scenario.Compute.Listed(List.of(12e9, 14e9, 16e9, 18e9, 20e9)));
            case "bursty" -> of(name, 10, 5, 0.9, drawn(), Optional.of(new Scenario.Activity(0.05, 0.5, 1.0)), false);
            case "failure" -> of(name, 10, 5, 0.65, drawn(), Optional.empty(), true);
            case "small" -> of(name, 3, 2, 0.9, drawn(), Optional.empty(), false);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Scenario.Compute drawn() {
        return new Scenario.Compute.Drawn(new Range(12e9, 20e9));
    }

    private static Scenario of(String name, double utilization, Scenario.Compute compute) {
        return of(name, 10, 5, utilization, compute, Optional.empty(), false);
    }

    private static Scenario of(
            String name,
            int devices,
            int servers,
            double utilization,
            Scenario.Compute compute,
            Optional<Scenario.Activity> activity,
            boolean failing) {
        return new Scenario(
                name,
                "",
                "vls",
                2000,
                1,
                new Scenario.Devices(devices, new Range(300e6, 500e6), false),
                new Scenario.Tasks(new Range(2.4e6, 4e6), new Range(800e6, 1200e6), activity),
                new Scenario.Servers(servers, servers, compute),
                new Scenario.Radio(
                        20e6, 0.5, NOISE_W_PER_HZ, new Channel.PathLoss(128.1, 37.6, new Range(50.0, 250.0))),
                1e9,
                new Scenario.SlotLength(OptionalDouble.empty(), OptionalDouble.of(utilization), devices),
                new Scenario.Reward(1.0, 10.0, false),
                Learning.DEFAULT,
                new Scenario.Broadcast(true, 3.0),
                Double.POSITIVE_INFINITY,
                failing ? Optional.of(new Scenario.OutageRotation(200, 40)) : Optional.empty(),
                List.of());
    }
}
