package io.github.brigraph.read;

import java.util.OptionalInt;

/** Years as exports write them. */
final class Years {

    private static final int EARLIEST = 1500;
    private static final int LATEST = 2100;

    private Years() {}

    /** A year of four digits from 1500 to 2100, otherwise empty. */
    static OptionalInt parse(String text) {
        String digits = text.strip();
        if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(digits);
        return year >= EARLIEST && year <= LATEST ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
