package org.cellbed.simulator.system;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.MemberKind;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.OutageBegan;
import org.cellbed.model.message.OutageEnded;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskForwarded;
import org.cellbed.model.message.TaskUploaded;
import org.cellbed.model.message.TimeAdvanced;
import org.cellbed.model.message.TimeRelayed;

/**
 * The check that, on every link, promises never decrease and are kept, slots open in order, and no load is below zero.
 */
final class LinkCheck implements WireWatch {
    private record Link(String from, String to) {}

    private record Said(Link link, Object what) {}

    private final Cell cell;
    private final Map<Link, Double> promised = new HashMap<>();
    private final Map<Link, Integer> lastSlots = new HashMap<>();
    private final Set<Object> said = new HashSet<>();
    private final Map<Link, Integer> attachments = new HashMap<>();
    private final Set<Link> down = new HashSet<>();

    LinkCheck(Cell cell) {
        this.cell = cell;
    }

    @Override
    public void sent(String from, String to, Message message) {
        Link link = new Link(from, to);
        if (saidBefore(link, message)) {
            return;
        }
        if (message instanceof TimeAdvanced promise) {
            promise(link, promise.seconds(), promise);
        } else if (message instanceof TimeRelayed promise) {
            promise(link, promise.seconds(), promise);
        } else if (message instanceof TaskUploaded task) {
            notBeforePromise(link, task.arrivesSeconds(), task);
        } else if (message instanceof TaskForwarded task) {
            notBeforePromise(link, task.arrivesSeconds(), task);
        } else if (message instanceof OutageBegan outage) {
            notBeforePromise(link, outage.atSeconds(), outage);
        } else if (message instanceof OutageEnded outage) {
            notBeforePromise(link, outage.atSeconds(), outage);
        } else if (message instanceof SlotOpened opened) {
            opened(link, opened);
        }
    }

    @Override
    public void delivered(String to, Message message) {
        // what is delivered was sent
    }

    /**
     * Whether a restored eNodeB has sent this before. It resends messages that may have been lost, possibly to the next
     * server 1, which ignores them, and may end an outage that has not begun.
     */
    private boolean saidBefore(Link link, Message message) {
        boolean again = message instanceof OutageEnded && !down.contains(link);
        if (message instanceof OutageBegan) {
            again = !said.add(message);
            down.add(link);
        } else if (message instanceof OutageEnded) {
            down.remove(link);
        } else if (message instanceof MemberAttached attached
                && attached.member().kind() == MemberKind.SERVER) {
            attachments.put(link, attached.attachment());
        } else if (message instanceof TaskUploaded task && task.gateway() != attachments.getOrDefault(link, 0)) {
            again = true;
        } else if (message instanceof TaskUploaded) {
            again = !said.add(message);
        } else if (message instanceof SlotOpened opened) {
            again = !said.add(new Said(link, opened.slot()));
        }
        return again;
    }

    private void promise(Link link, double seconds, Message what) {
        notBeforePromise(link, seconds, what);
        promised.put(link, seconds);
    }

    private void notBeforePromise(Link link, double seconds, Message what) {
        double promise = promised.getOrDefault(link, Double.NEGATIVE_INFINITY);
        Check.that(seconds >= promise, "time does not run back on a link", link, seconds, promise, what);
    }

    private void opened(Link link, SlotOpened opened) {
        int last = lastSlots.getOrDefault(link, -1);
        Check.that(opened.slot() > last, "slots open in their order", link, opened.slot(), last);
        lastSlots.put(link, opened.slot());
        Check.that(opened.openedSeconds() == cell.openedSeconds(opened.slot()), "a slot opens at its time", opened);
        for (int k = 1; k < opened.devices().length; k++) {
            Check.that(opened.devices()[k] > opened.devices()[k - 1], "devices are in order", opened);
        }
        for (int server = 1; server <= cell.constants().maxServers(); server++) {
            int k = server - 1;
            Check.notNegative(opened.loadSeconds()[k], "a load", server, opened.slot());
            Check.that(
                    opened.present()[k] || (opened.loadSeconds()[k] == 0.0 && !opened.up()[k]),
                    "an absent server has no load and is not up",
                    server,
                    opened.slot());
            double expectedHz = opened.present()[k] ? cell.serverHz(server) : 0.0;
            Check.that(opened.computeHz()[k] == expectedHz, "frequencies are as the cell has them", server);
        }
    }
}
