package org.cellbed.runtime.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.cell.DeviceProfile;
import org.cellbed.model.cell.MemberProfile;
import org.cellbed.model.cell.ServerProfile;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.EmissionsClosed;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.LearnerFinished;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.LoadReported;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberDeparted;
import org.cellbed.model.message.MemberDetached;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.MemberJoined;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.MemberReady;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.OutageRecorded;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.TaskAssigned;
import org.cellbed.model.message.TaskCompleted;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskMeasured;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskSettled;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.TaskSubmitted;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.random.Seeds;

/** Messages with anything in them that may be, extremes more often than life has them. */
public final class RandomMessages {
    private final Random random;
    private final Map<Class<? extends Message>, Supplier<Message>> makers = Map.ofEntries(
            Map.entry(CellState.class, this::cellState),
            Map.entry(MemberAnnounced.class, () -> new MemberAnnounced(memberId(kind()), flip())),
            Map.entry(MemberAttached.class, () -> new MemberAttached(memberId(kind()), index(), index(), count())),
            Map.entry(MemberDeparted.class, () -> new MemberDeparted(memberId(kind()))),
            Map.entry(MemberDetached.class, () -> new MemberDetached(memberId(kind()), index(), count())),
            Map.entry(MemberJoined.class, () -> new MemberJoined(profile(kind()), count())),
            Map.entry(MemberReady.class, this::memberReady),
            Map.entry(EmissionsClosed.class, () -> new EmissionsClosed(count(), amount())),
            Map.entry(
                    EventOccurred.class,
                    () -> new EventOccurred(time(), oneOf(List.of(EventKind.values())), name(), flip() ? "" : name())),
            Map.entry(LearnerFinished.class, () -> new LearnerFinished(count(), amount(), Optional.of("ZEN"))),
            Map.entry(LearnerUpdated.class, this::learnerUpdated),
            Map.entry(
                    LearningChanged.class,
                    () -> new LearningChanged(maybe(time()), maybe(time()), maybe(positive()), maybe(positive()))),
            Map.entry(LearnerAdvanced.class, () -> new LearnerAdvanced(count(), amount(), count())),
            Map.entry(LoadReported.class, this::loadReported),
            Map.entry(OutageBegan.class, () -> new OutageBegan(index(), time())),
            Map.entry(OutageEnded.class, () -> new OutageEnded(index(), time())),
            Map.entry(OutageRequested.class, () -> new OutageRequested(index(), count(), index())),
            Map.entry(OutageRecorded.class, this::outageRecorded),
            Map.entry(ProcessReported.class, this::processReported),
            Map.entry(RunFinished.class, () -> new RunFinished(count(), (long) count(), time())),
            Map.entry(RunStarted.class, this::runStarted),
            Map.entry(SlotOpened.class, this::slotOpened),
            Map.entry(StopRequested.class, StopRequested::new),
            Map.entry(TaskAssigned.class, () -> new TaskAssigned(count(), index(), count())),
            Map.entry(TaskCompleted.class, this::taskCompleted),
            Map.entry(TaskForwarded.class, this::taskForwarded),
            Map.entry(TaskMeasured.class, () -> new TaskMeasured(count(), index(), time(), time(), finite())),
            Map.entry(TaskSettled.class, () -> new TaskSettled(count(), outcome(index()))),
            Map.entry(TaskSubmitted.class, this::taskSubmitted),
            Map.entry(TaskUploaded.class, this::taskUploaded),
            Map.entry(TimeAdvanced.class, () -> new TimeAdvanced(flip() ? Double.POSITIVE_INFINITY : time(), flip())),
            Map.entry(TimeRelayed.class, () -> new TimeRelayed(flip() ? Double.POSITIVE_INFINITY : time())),
            Map.entry(Transition.class, this::transition),
            Map.entry(WeightsPublished.class, this::weightsPublished));

    /** Messages of a seed. */
    public RandomMessages(long seed) {
        this.random = new Random(seed);
    }

    /** The kinds that this can make. */
    Set<Class<? extends Message>> kinds() {
        return makers.keySet();
    }

    /** Any message of a kind. */
    public Message next(Class<?> kind) {
        Supplier<Message> maker = makers.get(kind);
        if (maker == null) {
            throw new IllegalArgumentException("no random " + kind.getSimpleName() + ": add it to RandomMessages");
        }
        return maker.get();
    }

    private SlotOpened slotOpened() {
        int servers = 1 + random.nextInt(6);
        int[] devices = random.ints(0, 1_000)
                .distinct()
                .limit(random.nextInt(12))
                .map(k -> k + 1)
                .sorted()
                .toArray();
        return new SlotOpened(
                count(),
                time(),
                times(servers),
                flips(servers),
                flips(servers),
                flips(servers),
                times(servers),
                devices,
                random.doubles(devices.length, 1e-15, 1e-3).toArray(),
                random.doubles(devices.length, 1e8, 1e9).toArray(),
                count());
    }

    private CellState cellState() {
        return new CellState(
                oneOf(List.of(CellState.Phase.values())),
                count(),
                count(),
                amount(),
                flip() ? Double.NaN : finite(),
                flip() ? Double.NEGATIVE_INFINITY : finite(),
                flip(),
                flip() ? Double.POSITIVE_INFINITY : time(),
                members(MemberKind.DEVICE),
                members(MemberKind.SERVER),
                some(this::serverLedger),
                some(this::slotState),
                some(this::slotState),
                some(() -> new OutageRequested(index(), count(), index())),
                flip() ? Optional.empty() : Optional.of(new CellState.LockStep(count(), amount())),
                some(this::journalEntry),
                Map.of("from-devices", amount(), "from-servers", amount()));
    }

    private CellState.Members members(MemberKind kind) {
        return new CellState.Members(
                some(() -> member(kind)),
                some(() -> member(kind)),
                some(this::index),
                Map.of(name(), index()),
                Map.of(1, index(), 2, index()));
    }

    private CellState.Member member(MemberKind kind) {
        CellState.Standing standing = oneOf(List.of(CellState.Standing.values()));
        return new CellState.Member(
                name(),
                random.nextLong(),
                flip(),
                standing,
                standing == CellState.Standing.WAITING ? 0 : index(),
                count(),
                flip(),
                flip() ? Optional.empty() : Optional.of(profile(kind)));
    }

    private CellState.ServerLedger serverLedger() {
        return new CellState.ServerLedger(
                positive(),
                amount(),
                loadReported(),
                time(),
                flip() ? Double.NaN : finite(),
                flip() ? Double.NEGATIVE_INFINITY : finite());
    }

    private CellState.Slot slotState() {
        SlotOpened opened = slotOpened();
        List<TaskSubmitted> submissions = new ArrayList<>();
        List<CellState.Task> tasks = new ArrayList<>();
        for (int device : opened.devices()) {
            TaskSubmitted any = taskSubmitted();
            TaskSubmitted own = new TaskSubmitted(
                    any.slot(),
                    device,
                    any.lengthBits(),
                    any.cycles(),
                    any.gain(),
                    any.localHz(),
                    any.localWaitSeconds(),
                    any.decision(),
                    any.policyVersion(),
                    any.actor());
            if (flip()) {
                submissions.add(own);
            } else if (flip()) {
                tasks.add(taskState(own));
            }
        }
        int following = flip() ? 0 : opened.maxServers();
        return new CellState.Slot(
                opened,
                submissions,
                some(() -> new TaskMeasured(count(), index(), time(), time(), finite())),
                some(this::index),
                tasks,
                flip(),
                count(),
                time(),
                flip() ? Double.NEGATIVE_INFINITY : finite(),
                times(following),
                flips(following));
    }

    private CellState.Task taskState(TaskSubmitted submitted) {
        return new CellState.Task(
                submitted,
                count() - 1,
                count(),
                timeOrUnknown(),
                timeOrUnknown(),
                flip(),
                flip(),
                flip(),
                timeOrUnknown(),
                timeOrUnknown(),
                timeOrUnknown(),
                flip() ? Double.NaN : finite(),
                flip() ? Double.NaN : finite(),
                flip() ? Optional.of(oneOf(List.of(LossCause.values()))) : Optional.empty());
    }

    private JournalEntry journalEntry() {
        return (JournalEntry) next(oneOf(LinkEnvelopes.JOURNAL.kinds().stream()
                .sorted(Comparator.comparing(Class::getName))
                .toList()));
    }

    private <T> List<T> some(Supplier<T> maker) {
        return Stream.generate(maker).limit(random.nextInt(4)).toList();
    }

    private RunStarted runStarted() {
        return new RunStarted(
                name(),
                new Seeds(random.nextLong(), random.nextLong()),
                name(),
                count(),
                oneOf(List.of(Timing.values())),
                positive(),
                flip() ? OptionalDouble.empty() : OptionalDouble.of(finite()),
                index(),
                index(),
                flip(),
                count(),
                flip());
    }

    private LearnerUpdated learnerUpdated() {
        return new LearnerUpdated(
                amount(),
                count(),
                index(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                finiteOrUnknown(),
                count());
    }

    private double finiteOrUnknown() {
        return flip() ? Double.NaN : finite();
    }

    private OptionalDouble maybe(double number) {
        return flip() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private Transition transition() {
        SlotOpened opened = slotOpened();
        List<TaskOutcome> outcomes = new ArrayList<>();
        for (int device : opened.devices()) {
            if (flip()) {
                outcomes.add(outcome(device));
            }
        }
        int servers = opened.maxServers();
        return new Transition(opened, count(), time(), outcomes, times(servers), flips(servers));
    }

    private WeightsPublished weightsPublished() {
        ActorLayout layout =
                new ActorLayout(List.of(1 + random.nextInt(4), 1 + random.nextInt(4), 6), 1 + random.nextInt(3));
        float[] parameters = new float[random.nextInt(40)];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = flip() ? Float.NaN : random.nextFloat() - 0.5f;
        }
        return new WeightsPublished(new ActorWeights(
                count(),
                index(),
                amount(),
                layout,
                new Choosing(flip(), random.nextDouble()),
                parameters,
                random.nextInt()));
    }

    private TaskOutcome outcome(int device) {
        TaskStatus status = oneOf(List.of(TaskStatus.values()));
        boolean lost = status == TaskStatus.LOST;
        LossCause cause = oneOf(List.of(LossCause.values()));
        return new TaskOutcome(
                device,
                amount(),
                1 + amount() / 2,
                count() - 1,
                positive(),
                time(),
                timeOrUnknown(),
                timeOrUnknown(),
                timeOrUnknown(),
                timeOrUnknown(),
                timeOrUnknown(),
                flip() ? Double.NaN : finite(),
                lost ? Double.NaN : finite(),
                status,
                lost ? Optional.of(cause) : Optional.empty(),
                count(),
                actorOutput(),
                flip());
    }

    private TaskSubmitted taskSubmitted() {
        return new TaskSubmitted(
                count(),
                index(),
                amount(),
                amount(),
                positive(),
                positive(),
                time(),
                count() - 1,
                count(),
                actorOutput());
    }

    private Optional<ActorOutput> actorOutput() {
        if (flip()) {
            return Optional.empty();
        }
        List<Double> logits = some(this::finite);
        List<Boolean> allowed = logits.stream().map(logit -> flip()).toList();
        return Optional.of(
                new ActorOutput(some(this::finite), logits, allowed, new Choosing(flip(), random.nextDouble())));
    }

    private TaskUploaded taskUploaded() {
        return new TaskUploaded(
                count(), index(), index(), index(), index(), amount(), 1 + amount() / 2, time(), time());
    }

    private TaskForwarded taskForwarded() {
        return new TaskForwarded(count(), index(), index(), index(), 1 + amount() / 2, time(), time(), time());
    }

    private TaskCompleted taskCompleted() {
        return new TaskCompleted(count(), index(), index(), index(), time(), time(), time(), time(), time());
    }

    private LoadReported loadReported() {
        long arrived = amount();
        return new LoadReported(
                index(), index(), time(), arrived, arrived - (long) (arrived * random.nextDouble()), time());
    }

    private OutageRecorded outageRecorded() {
        double from = time();
        return new OutageRecorded(index(), from, Math.max(from, time()));
    }

    private ProcessReported processReported() {
        List<Integer> cells = random.ints(random.nextInt(4), 1, 100).boxed().toList();
        List<ProcessReported.DeadLetterCount> deadLetters = Stream.generate(
                        () -> new ProcessReported.DeadLetterCount(name(), amount()))
                .limit(random.nextInt(4))
                .toList();
        long stages = amount();
        return new ProcessReported(
                new ProcessReported.Identity(
                        name(),
                        name(),
                        flip() ? List.of() : List.of(name(), name()),
                        cells,
                        random.nextLong(),
                        amount(),
                        flip() ? "" : name(),
                        flip() ? "" : name()),
                flip(),
                amount(),
                stages,
                (long) (stages * random.nextDouble()),
                time(),
                amount(),
                amount(),
                flip() ? Double.NaN : finite(),
                amount(),
                deadLetters);
    }

    private MemberReady memberReady() {
        MemberKind kind = kind();
        return new MemberReady(memberId(kind), index(), profile(kind));
    }

    private MemberKind kind() {
        return oneOf(List.of(MemberKind.values()));
    }

    private MemberId memberId(MemberKind kind) {
        return new MemberId(kind, name(), random.nextLong());
    }

    private MemberProfile profile(MemberKind kind) {
        return switch (kind) {
            case DEVICE -> new DeviceProfile(index(), positive(), timeOrUnknown(), positive());
            case SERVER -> new ServerProfile(index(), positive());
        };
    }

    private String name() {
        return oneOf(List.of("device-1", "a", "Gerät", "端末", "with space", "x".repeat(300)));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean flip() {
        return random.nextInt(4) == 0;
    }

    private int count() {
        return flip() ? 0 : flip() ? Integer.MAX_VALUE : random.nextInt(100_000);
    }

    private int index() {
        return flip() ? 1 : flip() ? Integer.MAX_VALUE : 1 + random.nextInt(100_000);
    }

    private long amount() {
        return flip() ? 0 : flip() ? Long.MAX_VALUE : random.nextLong(1L << 53);
    }

    private double time() {
        return switch (random.nextInt(8)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> Double.MAX_VALUE;
            case 3 -> Double.MIN_VALUE;
            default -> random.nextDouble() * 1_000.0;
        };
    }

    private double timeOrUnknown() {
        return flip() ? Double.NaN : time();
    }

    private double positive() {
        return flip() ? Double.MIN_VALUE : random.nextDouble(1e-15, 1e11);
    }

    private double finite() {
        return flip() ? -time() : time();
    }

    private double[] times(int length) {
        double[] times = new double[length];
        for (int k = 0; k < length; k++) {
            times[k] = time();
        }
        return times;
    }

    private boolean[] flips(int length) {
        boolean[] flips = new boolean[length];
        for (int k = 0; k < length; k++) {
            flips[k] = flip();
        }
        return flips;
    }
}
