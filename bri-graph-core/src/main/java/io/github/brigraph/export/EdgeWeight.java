package io.github.brigraph.export;

/** The weight of an edge as files write it. */
final class EdgeWeight {

    private EdgeWeight() {}

    /**
     * The weight that a text says.
     *
     * @throws IllegalArgumentException if it is no finite positive number; the message is a sentence
     */
    static double parse(String text) {
        String stripped = text.strip();
        double weight;
        try {
            weight = Double.parseDouble(stripped);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a weight must be a number, was \"" + text + "\"", e);
        }
        // Java also takes 1d, 1f and 0x1p3 for numbers.
        if (stripped.matches(".*[dDfFxX]") || stripped.contains("x") || stripped.contains("X")) {
            throw new IllegalArgumentException("a weight must be a number, was \"" + text + "\"");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight must be finite and positive, was " + stripped);
        }
        return weight;
    }
}
