package org.cellbed.model.message;

/** Operator to eNodeB: open no further slots with tasks, then finish when the tasks in flight have ended. */
public record StopRequested() implements Message {}
