package org.cellbed.runtime.codec;

import java.util.Arrays;
import java.util.List;
import org.cellbed.model.message.RunFinished;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.StopRequested;
import org.cellbed.proto.v1.SlotProto;

/** The codecs of slots. */
final class SlotCodecs {
    static final Codec<SlotOpened, SlotProto.SlotOpened> OPENED =
            new Codec<>(SlotOpened.class, SlotProto.SlotOpened.class, SlotCodecs::write, SlotCodecs::read);

    static final Codec<StopRequested, SlotProto.StopRequested> STOP_REQUESTED = new Codec<>(
            StopRequested.class,
            SlotProto.StopRequested.class,
            stop -> SlotProto.StopRequested.getDefaultInstance(),
            proto -> new StopRequested());

    static final Codec<RunFinished, SlotProto.RunFinished> RUN_FINISHED = new Codec<>(
            RunFinished.class,
            SlotProto.RunFinished.class,
            finished -> SlotProto.RunFinished.newBuilder()
                    .setSlots(finished.slots())
                    .setTasks(finished.tasks())
                    .setSeconds(finished.seconds())
                    .build(),
            proto -> new RunFinished(
                    Check.count(proto.getSlots(), "slots"),
                    Check.amount(proto.getTasks(), "tasks"),
                    Check.notNegative(proto.getSeconds(), "seconds")));

    private SlotCodecs() {}

    static SlotProto.SlotOpened write(SlotOpened opened) {
        SlotProto.SlotOpened.Builder proto = SlotProto.SlotOpened.newBuilder()
                .setSlot(opened.slot())
                .setOpenedSeconds(opened.openedSeconds())
                .setPolicyVersion(opened.policyVersion());
        for (int k = 0; k < opened.maxServers(); k++) {
            proto.addLoadSeconds(opened.loadSeconds()[k])
                    .addPresent(opened.present()[k])
                    .addUp(opened.up()[k])
                    .addAdmitting(opened.admitting()[k])
                    .addComputeHz(opened.computeHz()[k]);
        }
        for (int k = 0; k < opened.devices().length; k++) {
            proto.addDevices(opened.devices()[k])
                    .addMeanGain(opened.meanGain()[k])
                    .addLocalHz(opened.localHz()[k]);
        }
        return proto.build();
    }

    static SlotOpened read(SlotProto.SlotOpened proto) throws BadMessage {
        int servers = proto.getLoadSecondsCount();
        Check.present(servers > 0, "load_seconds");
        Check.sameLength(proto.getPresentCount(), servers, "present");
        Check.sameLength(proto.getUpCount(), servers, "up");
        Check.sameLength(proto.getAdmittingCount(), servers, "admitting");
        Check.sameLength(proto.getComputeHzCount(), servers, "compute_hz");
        Check.sameLength(proto.getMeanGainCount(), proto.getDevicesCount(), "mean_gain");
        Check.sameLength(proto.getLocalHzCount(), proto.getDevicesCount(), "local_hz");
        return new SlotOpened(
                Check.count(proto.getSlot(), "slot"),
                Check.notNegative(proto.getOpenedSeconds(), "opened_seconds"),
                notNegative(proto.getLoadSecondsList(), "load_seconds"),
                booleans(proto.getPresentList()),
                booleans(proto.getUpList()),
                booleans(proto.getAdmittingList()),
                notNegative(proto.getComputeHzList(), "compute_hz"),
                increasing(proto.getDevicesList(), "devices"),
                positive(proto.getMeanGainList(), "mean_gain"),
                positive(proto.getLocalHzList(), "local_hz"),
                Check.count(proto.getPolicyVersion(), "policy_version"));
    }

    static boolean[] booleans(List<Boolean> values) {
        boolean[] array = new boolean[values.size()];
        for (int k = 0; k < array.length; k++) {
            array[k] = values.get(k);
        }
        return array;
    }

    static double[] notNegative(List<Double> values, String field) throws BadMessage {
        double[] array = doubles(values);
        for (double value : array) {
            Check.notNegative(value, field);
        }
        return array;
    }

    private static double[] positive(List<Double> values, String field) throws BadMessage {
        double[] array = doubles(values);
        for (double value : array) {
            Check.positive(value, field);
        }
        return array;
    }

    private static int[] increasing(List<Integer> values, String field) throws BadMessage {
        int[] array = new int[values.size()];
        Arrays.setAll(array, values::get);
        int before = 0;
        for (int value : array) {
            Check.index(value, field);
            if (value <= before) {
                throw Check.inconsistent(field + " to increase");
            }
            before = value;
        }
        return array;
    }

    private static double[] doubles(List<Double> values) {
        double[] array = new double[values.size()];
        Arrays.setAll(array, values::get);
        return array;
    }
}
