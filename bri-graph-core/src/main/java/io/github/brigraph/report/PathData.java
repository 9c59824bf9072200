package io.github.brigraph.report;

import java.awt.geom.Path2D;

/** Paths in the notation of SVG: M, L, H, V, Q, Z and their relative forms, as our outlines and figures use them. */
final class PathData {

    private final String data;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private int next;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathData(String data) {
        this.data = data;
    }

    /**
     * The path that a text describes.
     *
     * @throws IllegalArgumentException if it uses anything else
     */
    static Path2D read(String data) {
        PathData reading = new PathData(data);
        reading.run();
        return reading.path;
    }

    private void run() {
        char command = ' ';
        while (more()) {
            char c = data.charAt(next);
            if (Character.isLetter(c)) {
                command = c;
                next++;
                if (command == 'z' || command == 'Z') {
                    path.closePath();
                    x = startX;
                    y = startY;
                    continue;
                }
            }
            apply(command);
            // Further pairs behind a move are lines.
            command = command == 'm' ? 'l' : command == 'M' ? 'L' : command;
        }
    }

    private boolean more() {
        while (next < data.length() && (data.charAt(next) == ' ' || data.charAt(next) == ',')) {
            next++;
        }
        return next < data.length();
    }

    private void apply(char command) {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? x : 0;
        double baseY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(baseX + number(), baseY + number());
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'L' -> {
                to(baseX + number(), baseY + number());
                path.lineTo(x, y);
            }
            case 'H' -> {
                to(baseX + number(), y);
                path.lineTo(x, y);
            }
            case 'V' -> {
                to(x, baseY + number());
                path.lineTo(x, y);
            }
            case 'Q' -> {
                double controlX = baseX + number();
                double controlY = baseY + number();
                to(baseX + number(), baseY + number());
                path.quadTo(controlX, controlY, x, y);
            }
            default -> throw new IllegalArgumentException("a path must be of M, L, H, V, Q and Z, was " + data);
        }
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private double number() {
        more();
        int start = next;
        if (next < data.length() && data.charAt(next) == '-') {
            next++;
        }
        while (next < data.length() && (Character.isDigit(data.charAt(next)) || data.charAt(next) == '.')) {
            next++;
        }
        return Double.parseDouble(data.substring(start, next));
    }
}
