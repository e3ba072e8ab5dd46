package org.cellbed.runtime.scenario;

import java.util.List;
import org.cellbed.runtime.scenario.Key.Group;
import org.cellbed.runtime.scenario.Key.Shape;
import org.cellbed.runtime.scenario.Key.Value;
import org.cellbed.runtime.scenario.NumberKinds.Whole;

/** The table of the keys of an item of {@code events}. */
final class EventKeys {
    static final Value<Integer> AT_SLOT =
            Value.required("at_slot", Whole.atLeast(0), "300", "Slot at whose opening it takes effect, from 0.");

    static final Group OUTAGE = new Group("outage", Shape.SECTION, "A server stops computing; its queue stays.");
    static final Value<Integer> OUTAGE_SERVER =
            Value.required("outage.server", Whole.atLeast(1), "3", "Index of the server, at most servers.max.");
    static final Value<Integer> OUTAGE_SLOTS =
            Value.required("outage.slots", Whole.atLeast(1), "40", "For how many slots.");

    static final Group ATTACH =
            new Group("attach", Shape.SECTION, "Devices or servers join, at the lowest free indices.");
    static final Value<Integer> ATTACH_DEVICES =
            Value.required("attach.devices", Whole.atLeast(1), "2", "How many devices.");
    static final Value<Integer> ATTACH_SERVERS =
            Value.required("attach.servers", Whole.atLeast(1), "1", "How many servers.");

    static final Group DETACH =
            new Group("detach", Shape.SECTION, "A device or a server leaves; a server's queue is lost.");
    static final Value<Integer> DETACH_DEVICE =
            Value.required("detach.device", Whole.atLeast(1), "3", "Index of the device.");
    static final Value<Integer> DETACH_SERVER =
            Value.required("detach.server", Whole.atLeast(1), "2", "Index of the server.");

    static final KeyTable TABLE = new KeyTable(
            AT_SLOT,
            OUTAGE,
            OUTAGE_SERVER,
            OUTAGE_SLOTS,
            ATTACH,
            ATTACH_DEVICES,
            ATTACH_SERVERS,
            DETACH,
            DETACH_DEVICE,
            DETACH_SERVER);

    /** Exactly one of them must be given. */
    static final List<Key> ACTIONS = List.of(OUTAGE, ATTACH, DETACH);

    private EventKeys() {}

    /** Whether one of the keys of its group must be given, not each. */
    static boolean isAlternative(Key key) {
        return key.parent().equals(ATTACH.path()) || key.parent().equals(DETACH.path());
    }
}
