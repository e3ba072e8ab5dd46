package org.cellbed.model.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who typed an unknown word. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known word that is nearest to the one found, without regard to case: the fewest letters to insert, delete,
     * replace or swap; of equals the first in the alphabet. Empty where even the nearest differs in more than a third of its
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

    /** What a message says was expected instead of a word: one of those known, and which is nearest. */
    public static String oneOf(String found, Collection<String> known) {
        return "one of " + String.join(", ", known) + inBrackets(found, known);
    }

    /** The known word that is nearest, as a message ends with it; empty where none is near. */
    public static String inBrackets(String found, Collection<String> known) {
        return nearest(found, known)
                .map(near -> " (did you mean \"" + near + "\"?)")
                .orElse("");
    }

    /** Letters to insert, delete or replace and neighbours to swap, at the least, to make one word of the other. */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
