package org.cellbed.model.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who typed an unknown word. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known word that is nearest to the one found, without regard to case: the fewest letters to insert, delete or
     * replace; of equals the first in the alphabet. Empty where even the nearest differs in more than a third of its
     * letters (two letters in a short word), for such advice is worse than none.
     */
    public static Optional<String> nearest(String found, Collection<String> known) {
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String word : known) {
            int distance = distance(found.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < bestDistance || (distance == bestDistance && word.compareTo(best) < 0)) {
                best = word;
                bestDistance = distance;
            }
        }
        int tolerated = Math.max(Math.min(2, best.length() - 1), best.length() / 3);
        return bestDistance <= tolerated ? Optional.of(best) : Optional.empty();
    }

    /** The edit distance of Levenshtein. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            int[] reused = above;
            above = row;
            row = reused;
        }
        return above[b.length()];
    }
}
