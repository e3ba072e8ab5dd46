package org.cellbed.model.scenario;

/** Something that a scenario makes happen when a slot opens. Slots count from 0, devices and servers from 1. */
public sealed interface TimedEvent {
    /** The slot at whose opening the event takes effect. */
    int slot();

    /** Server {@code server} stops computing for {@code forSlots} slots; its queue stays. */
    record Outage(int slot, int server, int forSlots) implements TimedEvent {}

    /** {@code count} further devices join. */
    record AttachDevices(int slot, int count) implements TimedEvent {}

    /** Device {@code device} leaves; what it has under way is lost to it. */
    record DetachDevice(int slot, int device) implements TimedEvent {}

    /** {@code count} further servers join, at the lowest free indices. */
    record AttachServers(int slot, int count) implements TimedEvent {}

    /** Server {@code server} leaves and loses its queue. */
    record DetachServer(int slot, int server) implements TimedEvent {}
}
