package io.github.brigraph.layout;

import io.github.brigraph.graph.Components;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts the pictures of components side by side: the first around the origin, the others in rows below it. */
final class Packing {

    private static final double GAP = 1;

    private final double[] xs;
    private final double[] ys;
    private boolean empty = true;
    private double left;
    private double right;
    private double cursor;
    private double rowTop;
    private double rowBottom;

    Packing(int nodes) {
        this.xs = new double[nodes];
        this.ys = new double[nodes];
    }

    /** The nodes of each component, the largest first, equally large ones in order of their first nodes. */
    static List<int[]> largestFirst(Components components) {
        return Arrays.stream(components.members())
                .sorted(Comparator.comparingInt(members -> -members.length))
                .toList();
    }

    void place(int[] members, double[][] picture) {
        double minX = Arrays.stream(picture[0]).min().orElse(0);
        double minY = Arrays.stream(picture[1]).min().orElse(0);
        double width = Arrays.stream(picture[0]).max().orElse(0) - minX;
        double height = Arrays.stream(picture[1]).max().orElse(0) - minY;
        double dx = 0;
        double dy = 0;
        if (empty) {
            left = minX;
            // A first component that is small, an isolate perhaps, still leaves room for rows as long as the rest asks
            // for.
            right = Math.max(minX + width, minX + GAP * Math.sqrt(xs.length));
            rowBottom = minY + height;
            cursor = Double.POSITIVE_INFINITY;
            empty = false;
        } else {
            if (cursor + width > right) {
                cursor = left;
                rowTop = rowBottom + GAP;
                rowBottom = rowTop;
            }
            dx = cursor - minX;
            dy = rowTop - minY;
            cursor += width + GAP;
            rowBottom = Math.max(rowBottom, rowTop + height);
        }
        for (int i = 0; i < members.length; i++) {
            xs[members[i]] = picture[0][i] + dx;
            ys[members[i]] = picture[1][i] + dy;
        }
    }

    Layout layout() {
        return Layout.of(xs, ys);
    }
}
