package org.cellbed.rundir;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The means of another policy in the model over the last slots. NaN without slots.
 *
 * @param delaySeconds mean over done and timed-out tasks
 * @param loadVariance eq. 19, square seconds, mean over the slots
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReferenceMeans(double delaySeconds, double loadVariance) {}
