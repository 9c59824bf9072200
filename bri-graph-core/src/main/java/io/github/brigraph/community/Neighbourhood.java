package io.github.brigraph.community;

/** The communities next to one node and the weight to each, emptied in the time it took to fill. */
final class Neighbourhood {

    private final double[] weights;
    private final boolean[] present;
    private final int[] communities;
    private int count;

    Neighbourhood(int communityCount) {
        weights = new double[communityCount];
        present = new boolean[communityCount];
        communities = new int[communityCount];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            weights[communities[i]] = 0;
            present[communities[i]] = false;
        }
        count = 0;
    }

    void add(int community, double weight) {
        if (!present[community]) {
            present[community] = true;
            communities[count++] = community;
        }
        weights[community] += weight;
    }

    int count() {
        return count;
    }

    /** The i-th community in order of appearance. */
    int community(int i) {
        return communities[i];
    }

    /** The weight to a community, 0 where it is not next to the node. */
    double weight(int community) {
        return weights[community];
    }
}
