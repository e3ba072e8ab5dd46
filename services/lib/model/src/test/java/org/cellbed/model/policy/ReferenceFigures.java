package org.cellbed.model.policy;

import java.util.List;
import java.util.Locale;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.policy.dispatch.TestScenarios;

/** Prints mean delay and mean utility of policies in scenarios: {@code main(scenarios, policies)}, by commas; -Dseeds=5. */
public final class ReferenceFigures {
    private static final int SEEDS = Integer.getInteger("seeds", 5);
    private static final int SLOTS = 2000;

    private ReferenceFigures() {}

    public static void main(String[] args) {
        List<String> scenarios =
                List.of((args.length > 0 ? args[0] : "paper,light,saturated,hetero,bursty,failure").split(","));
        PolicyCatalog catalog = PolicyCatalog.builtIn();
        List<String> policies = args.length > 1 ? List.of(args[1].split(",")) : catalog.names();
        for (String policy : policies) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %-12s", policy));
            for (String scenario : scenarios) {
                row.append(figures(catalog.provider(policy), scenario));
            }
            System.out.println(row.append(" |"));
        }
    }

    private static String figures(PolicyProvider provider, String scenario) {
        double delay = 0.0;
        double utility = 0.0;
        int diverging = 0;
        long began = System.nanoTime();
        for (int seed = 1; seed <= SEEDS; seed++) {
            var cell = TestScenarios.cell(scenario, seed);
            var result = new CellSimulation(cell, provider.create(cell.constants()), SLOTS).run();
            delay += result.meanDelay() / SEEDS;
            utility += result.meanUtility() / SEEDS;
            diverging += result.diverges() ? 1 : 0;
        }
        double micros = (System.nanoTime() - began) / 1e3 / SEEDS / SLOTS;
        return String.format(
                Locale.ROOT, " | %.3f/%.3f%s %.0fus", delay, utility, diverging > 0 ? " div " + diverging : "", micros);
    }
}
