/**
 * What to run: the plan that options and environment variables make, that is announced, that a manifest holds, and that is read
 * back from it. Nothing of how a run is executed belongs here: neither Kafka, nor the command line, nor a learner's networks.
 */
@NullMarked
package org.cellbed.testbed.plan;

import org.jspecify.annotations.NullMarked;
