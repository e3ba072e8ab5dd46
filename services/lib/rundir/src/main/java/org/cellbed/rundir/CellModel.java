package org.cellbed.rundir;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * What a manifest says under "model", as far as it is needed to read the files. SI units.
 *
 * @param slotSeconds the length of a slot
 * @param w1 weight of the delay in eq. 20
 * @param w2 weight of the load variance in eq. 20
 * @param maxServers servers have indices 1 to this
 * @param deadlineSeconds infinite where there is none
 * @param committedBroadcast whether the loads as broadcast hold all committed work, tasks still uploading included
 */
public record CellModel(
        double slotSeconds, double w1, double w2, int maxServers, double deadlineSeconds, boolean committedBroadcast) {
    /**
     * Reads the model of a cell from its manifest.
     *
     * @throws RunReadException where the manifest is missing or is not as expected
     */
    public static CellModel of(Path folder) throws RunReadException {
        Path file = folder.resolve("manifest.json");
        JsonNode model = JsonFile.read(file, JsonNode.class).path("model");
        JsonNode deadline = model.path("deadline_s");
        return new CellModel(
                number(model, "slot_s", file),
                number(model, "w1", file),
                number(model, "w2", file),
                (int) number(model, "max_servers", file),
                deadline.isNumber() ? deadline.doubleValue() : Double.POSITIVE_INFINITY,
                !model.path("load_in_broadcast").asText("committed").equals("arrived"));
    }

    private static double number(JsonNode model, String key, Path file) throws RunReadException {
        JsonNode value = model.path(key);
        if (!value.isNumber()) {
            throw new RunReadException(
                    file,
                    "model." + key + ": found " + (value.isMissingNode() ? "nothing" : value) + ", expected a number");
        }
        return value.doubleValue();
    }
}
