package org.cellbed.runtime.codec;

import java.util.OptionalDouble;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Seeds;
import org.cellbed.proto.v1.RunProto;

/** The codec of a run's announcement. */
final class RunCodec {
    static final Codec<RunStarted, RunProto.RunStarted> STARTED =
            new Codec<>(RunStarted.class, RunProto.RunStarted.class, RunCodec::write, RunCodec::read);

    private RunCodec() {}

    private static RunProto.RunStarted write(RunStarted run) {
        RunProto.RunStarted.Builder proto = RunProto.RunStarted.newBuilder()
                .setScenarioYaml(run.scenarioYaml())
                .setScenarioSeed(run.seeds().scenarioSeed())
                .setSeed(run.seeds().seed())
                .setPolicy(run.policy())
                .setSlots(run.slots())
                .setTiming(
                        run.timing() == Timing.VIRTUAL ? RunProto.Timing.TIMING_VIRTUAL : RunProto.Timing.TIMING_REAL)
                .setSpeed(run.speed())
                .setCells(run.cells())
                .setMaxServers(run.maxServers())
                .setTraining(run.training())
                .setPolicyVersion(run.policyVersion())
                .setRehearsal(run.rehearsal());
        run.epochSeconds().ifPresent(proto::setEpochSeconds);
        return proto.build();
    }

    private static RunStarted read(RunProto.RunStarted proto) throws BadMessage {
        return new RunStarted(
                Check.name(proto.getScenarioYaml(), "scenario_yaml"),
                new Seeds(proto.getScenarioSeed(), proto.getSeed()),
                Check.name(proto.getPolicy(), "policy"),
                Check.count(proto.getSlots(), "slots"),
                timing(proto.getTiming()),
                Check.positive(proto.getSpeed(), "speed"),
                proto.hasEpochSeconds()
                        ? OptionalDouble.of(Check.finite(proto.getEpochSeconds(), "epoch_seconds"))
                        : OptionalDouble.empty(),
                Check.index(proto.getCells(), "cells"),
                Check.index(proto.getMaxServers(), "max_servers"),
                proto.getTraining(),
                Check.count(proto.getPolicyVersion(), "policy_version"),
                proto.getRehearsal());
    }

    private static Timing timing(RunProto.Timing timing) throws BadMessage {
        return switch (timing) {
            case TIMING_VIRTUAL -> Timing.VIRTUAL;
            case TIMING_REAL -> Timing.REAL;
            default -> throw Check.outOfRange(timing, "timing");
        };
    }
}
