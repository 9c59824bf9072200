package io.github.brigraph.centrality;

/** Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, which lose no accuracy. */
final class SmallSymmetricMatrix {

    private final double[][] a;
    private final double[][] vectors;

    /** Takes the matrix over. */
    SmallSymmetricMatrix(double[][] matrix) {
        a = matrix;
        int n = a.length;
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < 60 && rotateAll(); sweep++) {}
    }

    private boolean rotateAll() {
        boolean rotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double negligible = 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) + Double.MIN_NORMAL;
                if (Math.abs(a[p][q]) > negligible) {
                    rotate(p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private void rotate(int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = vectors[k][p];
            double vq = vectors[k][q];
            vectors[k][p] = c * vp - s * vq;
            vectors[k][q] = s * vp + c * vq;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    double value(int i) {
        return a[i][i];
    }

    double vector(int i, int component) {
        return vectors[component][i];
    }

    /** The index of the largest eigenvalue other than that of the index given; -1 excludes none. */
    int largestExcept(int excluded) {
        int best = -1;
        for (int i = 0; i < a.length; i++) {
            if (i != excluded && (best < 0 || a[i][i] > a[best][best])) {
                best = i;
            }
        }
        return best;
    }
}
