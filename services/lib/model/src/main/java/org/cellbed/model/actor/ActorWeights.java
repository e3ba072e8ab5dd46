package org.cellbed.model.actor;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The weights of one agent's actor as the learner publishes them. The array is shared and must not be modified.
 *
 * @param agent the device that the weights are for; 0 for the eNodeB
 * @param version number of this publication within the run, from 1
 * @param updates number of updates that the learner had made when it published
 * @param choosing the rule by which the agent chooses during training
 * @param parameters layer by layer W [in, out], row by row, then b [out]
 * @param checksum CRC-32 of all other components
 */
public record ActorWeights(
        int agent, int version, long updates, ActorLayout layout, Choosing choosing, float[] parameters, int checksum) {
    /** Creates weights and computes their checksum. */
    public static ActorWeights of(
            int agent, int version, long updates, ActorLayout layout, Choosing choosing, float[] parameters) {
        return new ActorWeights(
                agent,
                version,
                updates,
                layout,
                choosing,
                parameters,
                checksum(agent, version, updates, layout, choosing, parameters));
    }

    /** Returns a copy of these weights with another rule for choosing and a new checksum. */
    public ActorWeights choosing(Choosing how) {
        return of(agent, version, updates, layout, how, parameters);
    }

    /** Returns the reason why these weights must not be adopted; empty if they are sound. */
    public Optional<Defect> defect() {
        if (checksum != checksum(agent, version, updates, layout, choosing, parameters)) {
            return Optional.of(Defect.CHECKSUM);
        }
        if (parameters.length != layout.parameterCount()) {
            return Optional.of(Defect.SHAPE);
        }
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                return Optional.of(Defect.NOT_FINITE);
            }
        }
        return Optional.empty();
    }

    private static int checksum(
            int agent, int version, long updates, ActorLayout layout, Choosing choosing, float[] parameters) {
        ByteBuffer bytes = ByteBuffer.allocate(40 + 4 * layout.widths().size() + 4 * parameters.length);
        bytes.putInt(agent).putInt(version).putLong(updates).putInt(layout.heads());
        layout.widths().forEach(bytes::putInt);
        bytes.put((byte) (choosing.sampled() ? 1 : 0)).putDouble(choosing.epsilon());
        for (float parameter : parameters) {
            bytes.putFloat(parameter);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.flip());
        return (int) crc.getValue();
    }
}
