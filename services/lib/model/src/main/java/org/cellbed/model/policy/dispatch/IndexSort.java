package org.cellbed.model.policy.dispatch;

/**
 * Sorts indices by keys without boxing. Ties go to the lower index, so the result does not depend on the initial
 * order.
 */
final class IndexSort {
    private static final int RUN = 16;

    private IndexSort() {}

    /** Returns the indices 0..keys.length-1 by increasing key. */
    static int[] ascending(double[] keys) {
        int[] order = new int[keys.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        sort(order, keys);
        return order;
    }

    /** Sorts the indices in place; fast if they are nearly sorted already. */
    static void sort(int[] order, double[] keys) {
        for (int from = 0; from < order.length; from += RUN) {
            insert(order, keys, from, Math.min(order.length, from + RUN));
        }
        if (order.length > RUN) {
            mergeRuns(order, keys);
        }
    }

    /** Whether index a comes before index b. */
    static boolean before(double[] keys, int a, int b) {
        return keys[a] < keys[b] || (keys[a] == keys[b] && a < b);
    }

    private static void insert(int[] order, double[] keys, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            int index = order[k];
            int place = k;
            while (place > from && before(keys, index, order[place - 1])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = index;
        }
    }

    private static void mergeRuns(int[] order, double[] keys) {
        int[] source = order;
        int[] target = new int[order.length];
        for (int width = RUN; width < order.length; width *= 2) {
            for (int from = 0; from < order.length; from += 2 * width) {
                int middle = Math.min(order.length, from + width);
                merge(source, target, keys, from, middle, Math.min(order.length, middle + width));
            }
            int[] reused = source;
            source = target;
            target = reused;
        }
        System.arraycopy(source, 0, order, 0, order.length);
    }

    private static void merge(int[] source, int[] target, double[] keys, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            boolean takeLeft = right == to || (left < middle && before(keys, source[left], source[right]));
            target[k] = takeLeft ? source[left++] : source[right++];
        }
    }
}
