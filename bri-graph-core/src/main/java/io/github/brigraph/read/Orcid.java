package io.github.brigraph.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ORCID iDs as exports write them: bare, as an address, with or without hyphens. */
final class Orcid {

    private static final Pattern ID =
            Pattern.compile("(?<![0-9])([0-9]{4})-?([0-9]{4})-?([0-9]{4})-?([0-9]{3}[0-9Xx])(?![0-9])");

    private Orcid() {}

    /** The first iD in a text: sixteen digits with hyphens. */
    static Optional<String> find(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = ID.matcher(text);
        return m.find()
                ? Optional.of(
                        (m.group(1) + "-" + m.group(2) + "-" + m.group(3) + "-" + m.group(4)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
