package io.github.brigraph.report;

import io.github.brigraph.unit.Position;

/**
 * The Equal Earth projection around 150° E, to the frame of the world outlines.
 *
 * <p>Areas are true to scale. The edge of the map is 30° W, in the Atlantic, so that no tie across the Pacific is cut.
 * Šavrič, Patterson &amp; Jenny 2018, doi 10.1080/13658816.2018.1504949.
 */
final class EqualEarth {

    /** The width of the map. */
    static final int WIDTH = 2000;

    /** The height of the part of the map that is shown: without Antarctica. */
    static final int HEIGHT = 872;

    // The same numbers stand in make-world-outlines.mjs.
    private static final double CENTRE = 150;
    private static final double NORTH = 83.7;
    private static final double MARGIN = 4;
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    private static final double SCALE = WIDTH / 2.0 / x(Math.PI, 0);
    private static final double TOP = y(parameter(NORTH));

    private EqualEarth() {}

    /** Where a place of the earth lies on the map. */
    static Point point(Position position) {
        double turned = position.longitude() - CENTRE;
        double lambda = turned < -180 ? turned + 360 : turned;
        double theta = parameter(position.latitude());
        return new Point(WIDTH / 2.0 + SCALE * x(lambda * Math.PI / 180, theta), MARGIN + SCALE * (TOP - y(theta)));
    }

    private static double parameter(double latitude) {
        return StrictMath.asin(HALF_ROOT_3 * StrictMath.sin(latitude * Math.PI / 180));
    }

    private static double x(double lambda, double theta) {
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
        return lambda * StrictMath.cos(theta) / (HALF_ROOT_3 * slope);
    }

    private static double y(double theta) {
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        return theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    }
}
