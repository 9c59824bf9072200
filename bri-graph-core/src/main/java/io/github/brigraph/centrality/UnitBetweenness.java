package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;

/**
 * Dependencies of one source on unit lengths, level by level, each step from the side that has fewer arcs.
 *
 * <p>What a step gathers lies in an array that is zero off the one level it reads, so that the inner loops add without
 * asking. That is what makes them run at the speed of the cache.
 */
final class UnitBetweenness implements SourceBlocks.Kernel {

    private final CsrGraph graph;
    private final int[] level;
    private final int[] order;
    private final int[] levelStarts;
    private final double[] sigma;
    private final double[] gather;
    private final double[] delta;
    private int reached;
    private int levels;

    UnitBetweenness(CsrGraph graph) {
        this.graph = graph;
        int n = graph.nodeCount();
        level = new int[n];
        Arrays.fill(level, -1);
        order = new int[n];
        levelStarts = new int[n + 2];
        sigma = new double[n];
        gather = new double[n];
        delta = new double[n];
    }

    @Override
    public void add(double[] sum, int source) {
        search(source);
        accumulate(sum);
        for (int i = 0; i < reached; i++) {
            level[order[i]] = -1;
        }
    }

    private void search(int source) {
        reached = 0;
        levels = 0;
        arrive(source, 0, 1);
        levelStarts[0] = 0;
        long unseenArcs = graph.arcCount() - (long) graph.degree(source);
        int start = 0;
        while (start < reached) {
            int end = reached;
            levelStarts[++levels] = end;
            long arcs = arcs(start, end);
            // The inward step also looks at every node once.
            if (arcs <= unseenArcs + graph.nodeCount() / 4) {
                stepOutwards(start, end);
            } else if (unseenArcs > 0) {
                stepInwards(start, end);
            }
            unseenArcs -= arcs(end, reached);
            start = end;
        }
    }

    private void arrive(int node, int atLevel, double paths) {
        level[node] = atLevel;
        sigma[node] = paths;
        order[reached++] = node;
    }

    private long arcs(int start, int end) {
        long arcs = 0;
        for (int i = start; i < end; i++) {
            arcs += graph.degree(order[i]);
        }
        return arcs;
    }

    private void stepOutwards(int start, int end) {
        for (int i = start; i < end; i++) {
            int u = order[i];
            double paths = sigma[u];
            for (int arc = graph.rowStart(u), rowEnd = graph.rowEnd(u); arc < rowEnd; arc++) {
                int v = graph.target(arc);
                if (level[v] < 0) {
                    arrive(v, levels, paths);
                } else if (level[v] == levels) {
                    sigma[v] += paths;
                }
            }
        }
    }

    private void stepInwards(int start, int end) {
        for (int i = start; i < end; i++) {
            gather[order[i]] = sigma[order[i]];
        }
        for (int v = 0; v < level.length; v++) {
            if (level[v] < 0) {
                double paths = gathered(v);
                if (paths > 0) {
                    arrive(v, levels, paths);
                }
            }
        }
        for (int i = start; i < end; i++) {
            gather[order[i]] = 0;
        }
    }

    private double gathered(int v) {
        double sum = 0;
        for (int arc = graph.rowStart(v), rowEnd = graph.rowEnd(v); arc < rowEnd; arc++) {
            sum += gather[graph.target(arc)];
        }
        return sum;
    }

    private void accumulate(double[] sum) {
        for (int i = levelStarts[levels - 1]; i < reached; i++) {
            delta[order[i]] = 0;
        }
        // levels counts the source's own; its dependencies are not asked for.
        for (int depth = levels - 2; depth >= 1; depth--) {
            int start = levelStarts[depth];
            int middle = levelStarts[depth + 1];
            int end = levelStarts[depth + 2];
            if (arcs(start, middle) <= arcs(middle, end)) {
                pull(start, middle, end);
            } else {
                push(start, middle, end);
            }
            for (int i = start; i < middle; i++) {
                int v = order[i];
                delta[v] *= sigma[v];
                sum[v] += delta[v];
            }
        }
    }

    private void pull(int start, int middle, int end) {
        for (int i = middle; i < end; i++) {
            int w = order[i];
            gather[w] = (1 + delta[w]) / sigma[w];
        }
        for (int i = start; i < middle; i++) {
            delta[order[i]] = gathered(order[i]);
        }
        for (int i = middle; i < end; i++) {
            gather[order[i]] = 0;
        }
    }

    private void push(int start, int middle, int end) {
        for (int i = start; i < middle; i++) {
            delta[order[i]] = 0;
        }
        int depth = level[order[start]];
        for (int i = middle; i < end; i++) {
            int w = order[i];
            double share = (1 + delta[w]) / sigma[w];
            for (int arc = graph.rowStart(w), rowEnd = graph.rowEnd(w); arc < rowEnd; arc++) {
                int v = graph.target(arc);
                if (level[v] == depth) {
                    delta[v] += share;
                }
            }
        }
    }
}
