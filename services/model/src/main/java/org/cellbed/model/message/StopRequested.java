package org.cellbed.model.message;

/** From outside to the eNodeB: open no further slots with tasks; end what is under way, then finish. */
public record StopRequested() implements Message {}
