package io.github.brigraph.read;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as exports write them. */
final class Years {

    private static final int EARLIEST = 1500;
    private static final int LATEST = 2100;
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<![0-9])([0-9]{4})(?![0-9])");
    private static final Pattern EIGHT_DIGITS =
            Pattern.compile("(?<![0-9])([0-9]{4})(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9])");
    private static final Pattern SERIAL = Pattern.compile("([2-7][0-9]{4})(?:\\.[0-9]+)?");

    private Years() {}

    /** A year of four digits from 1500 to 2100, otherwise empty. */
    static OptionalInt parse(String text) {
        String digits = text.strip();
        if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        return checked(digits);
    }

    /**
     * The first year in a date of any writing, such as {@code 2013 Jun 10}, {@code 4/3/2024}, {@code 2019//},
     * {@code 20190304}, {@code 2021.0}; otherwise empty.
     */
    static OptionalInt find(String text) {
        if (text.length() == 4) {
            return parse(text);
        }
        Matcher four = FOUR_DIGITS.matcher(text);
        while (four.find()) {
            OptionalInt year = checked(four.group(1));
            if (year.isPresent()) {
                return year;
            }
        }
        Matcher eight = EIGHT_DIGITS.matcher(text);
        return eight.find() ? checked(eight.group(1)) : OptionalInt.empty();
    }

    /** The year of a date in a cell of a workbook, where a date may be the number of days since 1899-12-30. */
    static OptionalInt inCell(String text) {
        Matcher serial = SERIAL.matcher(text.strip());
        if (serial.matches()) {
            return OptionalInt.of(java.time.LocalDate.of(1899, 12, 30)
                    .plusDays(Long.parseLong(serial.group(1)))
                    .getYear());
        }
        return find(text.strip());
    }

    private static OptionalInt checked(String digits) {
        int year = Integer.parseInt(digits);
        return year >= EARLIEST && year <= LATEST ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
