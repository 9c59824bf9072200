package io.github.brigraph.report;

/**
 * A point of a drawing.
 *
 * @param x to the right
 * @param y down
 */
record Point(double x, double y) {}
