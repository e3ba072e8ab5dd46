package org.cellbed.cli;

/** An experiment of few and short trials. */
final class TinyExperiment {
    /** Two policies that do not learn and one that does, two seeds, two numbers of devices: twelve trials. */
    static final String YAML = """
            schema: 1
            name: tiny
            scenario: small
            policies: [random, dtomalb, selfish]
            axes: {devices.count: [2, 3]}
            policy_settings:
              dtomalb:
                learning.backend: java
                learning.warm_up: 40
                learning.batch: 16
                learning.hidden: 8
                learning.load_limit: 0.5 s
            seeds: [1, 2]
            train_slots: 120
            eval_slots: 100
            claims:
              - {id: better, claim: It learns something., better: dtomalb, than: random}
            """;

    /** How many runs it has: random and selfish one, dtomalb three, for each seed and number of devices. */
    static final int RUNS = 20;

    private TinyExperiment() {}
}
