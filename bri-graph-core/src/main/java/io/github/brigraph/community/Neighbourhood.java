package io.github.brigraph.community;

/** The communities next to one node and the weight to each, emptied in the time it took to fill. */
final class Neighbourhood {

    private final double[] weights;
    private final int[] communities;
    private int count;

    Neighbourhood(int communityCount) {
        weights = new double[communityCount];
        communities = new int[communityCount + 1];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            weights[communities[i]] = 0;
        }
        count = 0;
    }

    void add(int community, double weight) {
        double before = weights[community];
        // Weights are positive: zero, whose bits less one are negative, says that the community was not met yet. Nobody
        // can
        // predict when, so this does without a jump.
        communities[count] = community;
        count += (int) ((Double.doubleToRawLongBits(before) - 1) >>> 63);
        weights[community] = before + weight;
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
