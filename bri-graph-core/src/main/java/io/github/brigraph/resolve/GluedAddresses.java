package io.github.brigraph.resolve;

import io.github.brigraph.unit.CountryNames;
import io.github.brigraph.unit.NameForm;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts addresses that one text joins without a semicolon, by putting one where the next address starts.
 *
 * <ul>
 *   <li>Behind the name of a country, a slash parts two: {@code …, Hangzhou, China/MIT, Cambridge, USA}.
 *   <li>Behind a country or a subdivision, with or without a postal code, a word for "and" parts two if an institution
 *       follows: {@code …, Boston, MA 02115, and Karolinska Institutet, Solna, Sweden}.
 * </ul>
 *
 * <p>The text keeps its length.
 */
final class GluedAddresses {

    private static final Pattern AND = Pattern.compile(",?\\s+(?:and|&|et|und|y|e)\\s+(?=\\p{Lu})");
    private static final Pattern POSTAL_CODE = Pattern.compile("(?:\\s+\\d[\\d-]*)+$");

    /** More words than any name of a country or subdivision has that an institution may follow. */
    private static final int LONGEST_NAME = 6;

    private final Gazetteer gazetteer;
    private final Wordings wordings;

    GluedAddresses(Gazetteer gazetteer, Wordings wordings) {
        this.gazetteer = gazetteer;
        this.wordings = wordings;
    }

    /** The text with a semicolon between its addresses. */
    String parted(String text) {
        return atAnd(atSlashes(text));
    }

    private static String atSlashes(String text) {
        String read = text;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            String before = text.substring(partStart(text, slash), slash);
            if (CountryNames.standard().find(before).isPresent()) {
                read = read.substring(0, slash) + ';' + read.substring(slash + 1);
            }
        }
        return read;
    }

    private String atAnd(String text) {
        Matcher and = AND.matcher(text);
        StringBuilder read = new StringBuilder(text);
        while (and.find()) {
            int start = partStart(text, and.start());
            if (start > 0
                    && namesPlace(text.substring(start, and.start()))
                    && namesInstitution(text.substring(and.end(), partEnd(text, and.end())))) {
                read.setCharAt(and.start(), ';');
                for (int at = and.start() + 1; at < and.end(); at++) {
                    read.setCharAt(at, ' ');
                }
            }
        }
        return read.toString();
    }

    private boolean namesPlace(String part) {
        String place = POSTAL_CODE.matcher(part).replaceAll("").strip();
        if (place.isEmpty()) {
            return false;
        }
        if (gazetteer.abbreviation(place.replace(".", "")).isPresent()) {
            return true;
        }
        String form = NameForm.of(place);
        return form.chars().filter(c -> c == ' ').count() < LONGEST_NAME && gazetteer.isPlace(form);
    }

    private boolean namesInstitution(String part) {
        for (String word : NameForm.of(part).split(" ", -1)) {
            if (wordings.kindOf(word) != Wordings.Kind.NONE) {
                return true;
            }
        }
        return false;
    }

    private static int partStart(String text, int end) {
        return Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf(';', end - 1)) + 1;
    }

    private static int partEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != ';') {
            end++;
        }
        return end;
    }
}
