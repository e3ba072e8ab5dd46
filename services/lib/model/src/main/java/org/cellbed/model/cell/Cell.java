package org.cellbed.model.cell;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Channel;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.model.scenario.OutagePlan;
import org.cellbed.model.scenario.RadioTrace;
import org.cellbed.model.scenario.Range;
import org.cellbed.model.scenario.Scenario;

/**
 * A cell as a function of scenario, seeds and cell number: frequencies, positions, tasks, channels. The values of one
 * entity do not depend on how many other entities there are. If the cell replays a recording, then tasks, channel
 * gains, membership and outages come from the recording. Immutable and thread-safe.
 */
public final class Cell {
    private final Scenario scenario;
    private final Seeds seeds;
    private final int number;
    private final Optional<CellRecording> recording;
    private final CellConstants constants;
    private final Range cycles;

    /**
     * Creates a cell that follows from scenario and seeds.
     *
     * @param number the cell, from 1
     */
    public Cell(Scenario scenario, Seeds seeds, int number) {
        this(scenario, seeds, number, Optional.empty());
    }

    /**
     * Creates a cell that replays a recording.
     *
     * @param number the cell, from 1
     * @param recording empty for a cell that follows from scenario and seeds
     */
    public Cell(Scenario scenario, Seeds seeds, int number, Optional<CellRecording> recording) {
        this.scenario = scenario;
        this.seeds = seeds;
        this.number = number;
        this.recording = recording;
        double totalHz = 0.0;
        for (int server = 1; server <= scenario.servers().count(); server++) {
            totalHz += serverHz(server);
        }
        Scenario.SlotLength length = scenario.slotLength();
        double meanDemand = length.devices() * scenario.tasks().meanActivity();
        double slotSeconds;
        if (length.seconds().isPresent()) {
            slotSeconds = length.seconds().getAsDouble();
            Range asGiven = scenario.tasks().cycles();
            this.cycles = length.utilization().isEmpty()
                    ? asGiven
                    : asGiven.times(
                            length.utilization().getAsDouble() * slotSeconds * totalHz / meanDemand / asGiven.mean());
        } else {
            this.cycles = scenario.tasks().cycles();
            slotSeconds = meanDemand * cycles.mean() / (length.utilization().getAsDouble() * totalHz);
        }
        this.constants = new CellConstants(
                new Radio(
                        scenario.radio().bandwidthHz(),
                        scenario.radio().txPowerW(),
                        scenario.radio().noiseWPerHz()),
                scenario.fibreBps(),
                scenario.tasks().lengthBits().mean(),
                cycles.mean(),
                slotSeconds,
                scenario.reward().w1(),
                scenario.reward().w2(),
                scenario.servers().max());
    }

    /** Returns the scenario of this cell. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the number of this cell, from 1. */
    public int number() {
        return number;
    }

    /** Returns the constants that every process of the cell knows before the first slot. */
    public CellConstants constants() {
        return constants;
    }

    /** Returns the range of task cycles C, scaled to the utilization where the scenario asks for it. */
    public Range cycles() {
        return cycles;
    }

    /** Returns the time in seconds at which a slot opens: slot * slotSeconds. */
    public double openedSeconds(int slot) {
        return slot * constants.slotSeconds();
    }

    /** Returns the computing frequency of a server, f_m, in hertz. */
    public double serverHz(int server) {
        Scenario.Compute compute = scenario.servers().compute();
        if (compute instanceof Scenario.Compute.Listed listed) {
            return listed.hz().get((server - 1) % listed.hz().size());
        }
        return ((Scenario.Compute.Drawn) compute).hz().at(fixedDraw(server, Purpose.SERVER_COMPUTE));
    }

    /** Returns the properties of a device that stay constant during a run. */
    public DeviceProfile device(int device) {
        double localHz = scenario.devices().localHz().at(fixedDraw(device, Purpose.DEVICE_COMPUTE));
        Channel channel = scenario.radio().channel();
        if (channel instanceof Channel.Traces) {
            return new DeviceProfile(
                    device,
                    localHz,
                    Double.NaN,
                    constants.radio().gainOfSnr(trace(device).orElseThrow().meanSnr()));
        }
        if (channel instanceof Channel.Positions positions) {
            List<Double> distances = positions.distancesM();
            double distanceM = distances.get(shuffledIndex(device - 1, distances.size()));
            return new DeviceProfile(
                    device,
                    localHz,
                    distanceM,
                    Radio.pathGain(positions.interceptDb(), positions.slopeDb(), distanceM));
        }
        Channel.PathLoss pathLoss = (Channel.PathLoss) channel;
        double distanceM = pathLoss.distanceM().at(fixedDraw(device, Purpose.DEVICE_POSITION));
        return new DeviceProfile(
                device, localHz, distanceM, Radio.pathGain(pathLoss.interceptDb(), pathLoss.slopeDb(), distanceM));
    }

    /** Returns the recorded channel of a device; empty unless traces drive the channel. */
    public Optional<RadioTrace> trace(int device) {
        return scenario.radio().channel() instanceof Channel.Traces recorded
                ? Optional.of(
                        recorded.traces().get((device - 1) % recorded.traces().size()))
                : Optional.empty();
    }

    /** Returns the linear channel gain of a device as a function of the slot, at the moment the slot opens. */
    public IntToDoubleFunction gains(int device) {
        IntToDoubleFunction byScenario = gainsByScenario(device);
        return recording
                .<IntToDoubleFunction>map(recorded -> slot -> recorded.task(device, slot)
                        .map(CellRecording.RecordedTask::gain)
                        .orElseGet(() -> byScenario.applyAsDouble(slot)))
                .orElse(byScenario);
    }

    private IntToDoubleFunction gainsByScenario(int device) {
        Optional<RadioTrace> trace = trace(device);
        if (trace.isPresent()) {
            return slot -> constants.radio().gainOfSnr(trace.get().snrAt(openedSeconds(slot)));
        }
        double gain = device(device).meanGain();
        return slot -> gain;
    }

    /** Returns when devices and servers join and leave. */
    public MembershipPlan memberships() {
        return recording.map(CellRecording::memberships).orElseGet(() -> new MembershipPlan(scenario));
    }

    /** Returns when servers are down. */
    public OutagePlan outages() {
        return recording.map(CellRecording::outages).orElseGet(() -> new OutagePlan(scenario));
    }

    /** Returns the tasks of a device, slot by slot. */
    public TaskSource tasks(int device) {
        return recording
                .<TaskSource>map(recorded -> slot -> recorded.task(device, slot).map(CellRecording.RecordedTask::task))
                .orElseGet(() -> drawnTasks(device));
    }

    private TaskSource drawnTasks(int device) {
        return new DrawnTasks(
                scenario.tasks().lengthBits(),
                cycles,
                stream(device, Purpose.TASK_LENGTH),
                stream(device, Purpose.TASK_CYCLES),
                scenario.tasks()
                        .activity()
                        .map(activity -> new ActivityChain(
                                activity, stream(0, Purpose.CELL_ACTIVITY), stream(device, Purpose.DEVICE_ACTIVITY))));
    }

    /** Returns the random numbers for the policy of a device; device 0 is the eNodeB. */
    public RandomStream decisionDraws(int device) {
        return stream(device, Purpose.DECISION);
    }

    private RandomStream stream(int entity, Purpose purpose) {
        return new RandomStream(seeds.seed(), number, entity, purpose);
    }

    private double fixedDraw(int entity, Purpose purpose) {
        return new RandomStream(seeds.scenarioSeed(), number, entity, purpose).at(0);
    }

    /**
     * Returns the element at an index of a shuffle of 0..size-1 (Fisher-Yates); the shuffle is the same for all
     * indices of a cell.
     */
    private int shuffledIndex(int index, int size) {
        int[] order = new int[size];
        RandomStream draws = new RandomStream(seeds.scenarioSeed(), number, 0, Purpose.DEVICE_POSITION);
        for (int k = 0; k < size; k++) {
            int other = draws.nextInt(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order[index % size];
    }
}
