package org.cellbed.rundir;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How the model does under another policy, over the last slots. NaN where there are none.
 *
 * @param delaySeconds mean over tasks that were done or timed out
 * @param loadVariance eq. 19, square seconds, mean over the slots
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReferenceMeans(double delaySeconds, double loadVariance) {}
