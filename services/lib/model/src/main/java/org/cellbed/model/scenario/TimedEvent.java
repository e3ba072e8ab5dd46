package org.cellbed.model.scenario;

/** A scenario's event at the opening of a slot. Slots count from 0, devices and servers from 1. */
public sealed interface TimedEvent {
    /** Returns the slot at whose opening the event takes effect. */
    int slot();

    /** Server {@code server} stops computing for {@code forSlots} slots; its queue stays. */
    record Outage(int slot, int server, int forSlots) implements TimedEvent {}

    /** {@code count} further devices join. */
    record AttachDevices(int slot, int count) implements TimedEvent {}

    /** Device {@code device} leaves; its tasks in flight are lost to it. */
    record DetachDevice(int slot, int device) implements TimedEvent {}

    /** {@code count} further servers join, at the lowest free indices. */
    record AttachServers(int slot, int count) implements TimedEvent {}

    /** Server {@code server} leaves and loses its queue. */
    record DetachServer(int slot, int server) implements TimedEvent {}
}
