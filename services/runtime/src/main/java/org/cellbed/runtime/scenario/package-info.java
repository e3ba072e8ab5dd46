/**
 * Scenario files: reading with all problems at once, writing, the built-in ones, the schema, the reference and the lint.
 * One table of keys, {@link org.cellbed.runtime.scenario.ScenarioKeys}, drives all of them.
 */
@NullMarked
package org.cellbed.runtime.scenario;

import org.jspecify.annotations.NullMarked;
