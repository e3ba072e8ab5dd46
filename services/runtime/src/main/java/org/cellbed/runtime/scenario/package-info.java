/**
 * Scenario files: reading with all problems at once, writing, the built-in ones, the schema, the reference and the
 * lint. All derive from one table of keys, {@link org.cellbed.runtime.scenario.ScenarioKeys}.
 */
@NullMarked
package org.cellbed.runtime.scenario;

import org.jspecify.annotations.NullMarked;
