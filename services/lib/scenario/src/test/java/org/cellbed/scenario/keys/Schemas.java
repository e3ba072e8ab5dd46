package org.cellbed.scenario.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import org.cellbed.scenario.ScenarioSchema;

/** The schema, applied as an editor would. */
public final class Schemas {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ScenarioSchema.json());

    private Schemas() {}

    public static List<String> complaints(String yaml) {
        try {
            return SCHEMA.validate(new YAMLMapper().readTree(yaml)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
