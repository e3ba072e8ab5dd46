package org.cellbed.scenario;

import java.util.List;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.Key.Group;
import org.cellbed.scenario.keys.Key.Shape;
import org.cellbed.scenario.keys.Key.Value;
import org.cellbed.scenario.keys.KeyTable;
import org.cellbed.scenario.keys.NumberKinds.Whole;

/** The table of the keys of an item of {@code events}. */
public final class EventKeys {
    static final Value<Integer> AT_SLOT = Value.required(
            "at_slot", Whole.atLeast(0), "300", "Slot at whose opening the event takes effect, counted from 0.");

    static final Group OUTAGE = new Group("outage", Shape.SECTION, "A server stops computing and keeps its queue.");
    static final Value<Integer> OUTAGE_SERVER =
            Value.required("outage.server", Whole.atLeast(1), "3", "Index of the server, at most servers.max.");
    static final Value<Integer> OUTAGE_SLOTS =
            Value.required("outage.slots", Whole.atLeast(1), "40", "Number of slots that the outage lasts.");

    static final Group ATTACH =
            new Group("attach", Shape.SECTION, "Devices or servers join at the lowest free indices.");
    static final Value<Integer> ATTACH_DEVICES =
            Value.required("attach.devices", Whole.atLeast(1), "2", "Number of devices that join.");
    static final Value<Integer> ATTACH_SERVERS =
            Value.required("attach.servers", Whole.atLeast(1), "1", "Number of servers that join.");

    static final Group DETACH =
            new Group("detach", Shape.SECTION, "A device or a server leaves; a server loses its queue.");
    static final Value<Integer> DETACH_DEVICE =
            Value.required("detach.device", Whole.atLeast(1), "3", "Index of the device that leaves.");
    static final Value<Integer> DETACH_SERVER =
            Value.required("detach.server", Whole.atLeast(1), "2", "Index of the server that leaves.");

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

    /** The keys of which exactly one must be given. */
    static final List<Key> ACTIONS = List.of(OUTAGE, ATTACH, DETACH);

    private EventKeys() {}

    /** Whether exactly one of the keys of this key's group must be given, instead of each. */
    public static boolean isAlternative(Key key) {
        return key.parent().equals(ATTACH.path()) || key.parent().equals(DETACH.path());
    }
}
