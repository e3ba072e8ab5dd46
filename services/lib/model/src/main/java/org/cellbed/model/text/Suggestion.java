package org.cellbed.model.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for an unknown word that a user typed. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * Returns the known word nearest to the one found, ignoring case: the fewest letters to insert, delete, replace
     * or swap; the alphabetically first if several are equally near. Empty if even the nearest differs in more than a
     * third of its letters (two letters in a short word), because a wrong suggestion is worse than none.
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

    /** Returns the end of a message about an unknown word: the known words and, if one is near, the suggestion. */
    public static String oneOf(String found, Collection<String> known) {
        return "one of " + String.join(", ", known) + inBrackets(found, known);
    }

    /** Returns the suggestion as a message ends with it; empty if no known word is near. */
    public static String inBrackets(String found, Collection<String> known) {
        return nearest(found, known)
                .map(near -> " (did you mean \"" + near + "\"?)")
                .orElse("");
    }

    /**
     * Returns the least number of letters to insert, delete or replace and of neighbours to swap to turn one word
     * into the other.
     */
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
