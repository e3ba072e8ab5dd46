package org.cellbed.runtime.codec;

import org.cellbed.model.message.Message;

/**
 * A message with the contents of its envelope.
 *
 * @param runId the run it belongs to
 * @param cell the cell, from 1
 */
public record Enveloped(String runId, int cell, Message message) {}
