package io.github.brigraph.community;

import java.util.SplittableRandom;

/** Random permutations. */
final class RandomOrder {

    private RandomOrder() {}

    /** A permutation of 0 … n-1, each as likely as any other. */
    static int[] of(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
