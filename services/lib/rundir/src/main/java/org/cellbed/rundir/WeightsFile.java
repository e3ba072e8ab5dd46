package org.cellbed.rundir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;

/**
 * The file weights.bin: the actors of a policy.
 *
 * @param policy the name of the policy that the actors belong to
 * @param actors one per agent
 */
public record WeightsFile(String policy, List<ActorWeights> actors) {
    /** The name of the file in a run directory. */
    public static final String NAME = "weights.bin";

    private static final int MAGIC = 0x43425731;

    /** Copies the list. */
    public WeightsFile {
        actors = List.copyOf(actors);
    }

    /**
     * Writes the file.
     *
     * @return the SHA-256 of its bytes
     */
    public String write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeUTF(policy);
        out.writeInt(actors.size());
        for (ActorWeights weights : actors) {
            write(weights, out);
        }
        Files.write(file, bytes.toByteArray());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("found no SHA-256, expected it on every Java platform", e);
        }
    }

    /**
     * Reads a file of weights.
     *
     * @throws IOException if the file cannot be read or is not a weights file; the message says which
     */
    public static WeightsFile read(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        if (in.readInt() != MAGIC) {
            throw new IOException("it is not a weights file: found another beginning, expected that of weights.bin");
        }
        String policy = in.readUTF();
        List<ActorWeights> actors = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            ActorWeights weights = readWeights(in);
            if (weights.defect().isPresent()) {
                throw new IOException("the weights of agent " + weights.agent() + " are damaged: "
                        + weights.defect().get());
            }
            actors.add(weights);
        }
        return new WeightsFile(policy, actors);
    }

    private static void write(ActorWeights weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.agent());
        out.writeInt(weights.version());
        out.writeLong(weights.updates());
        out.writeInt(weights.layout().widths().size());
        for (int width : weights.layout().widths()) {
            out.writeInt(width);
        }
        out.writeInt(weights.layout().heads());
        out.writeBoolean(weights.choosing().sampled());
        out.writeDouble(weights.choosing().epsilon());
        for (float parameter : weights.parameters()) {
            out.writeFloat(parameter);
        }
        out.writeInt(weights.checksum());
    }

    private static ActorWeights readWeights(DataInputStream in) throws IOException {
        int agent = in.readInt();
        int version = in.readInt();
        long updates = in.readLong();
        List<Integer> widths = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            widths.add(in.readInt());
        }
        ActorLayout layout = new ActorLayout(widths, in.readInt());
        Choosing choosing = new Choosing(in.readBoolean(), in.readDouble());
        float[] parameters = new float[layout.parameterCount()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = in.readFloat();
        }
        return new ActorWeights(agent, version, updates, layout, choosing, parameters, in.readInt());
    }
}
