package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the databases put addresses into RIS. Web of Science and Scopus give one in each {@code AD}; EndNote writes one a line;
 * Ovid puts the author's name before it; EBSCO hides a numbered list in a note ({@code N1}); Embase has the authors' addresses in
 * {@code M1} and uses {@code AD} for the correspondence address, which does not count.
 */
final class RisAddresses {

    private static final Pattern ONLY_MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern REPRINT =
            Pattern.compile("\\((?:corresponding|reprint) author\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_IN_BRACKETS = Pattern.compile("(?<=\\.)\\s+(?=\\[)");
    private static final Pattern NAME_BEFORE = Pattern.compile("^[\\p{L}][\\p{L} .'’-]{1,40}, [\\p{L} .'’-]{1,40}: ");
    private static final Pattern LIST_IN_NOTE = Pattern.compile("\\bAffiliations?:\\s*(?=[0-9]+\\s*:)");
    private static final Pattern END_OF_LIST = Pattern.compile(
            ";\\s*(?:Source Info|Issue Info|Subject Term|Subject|Thesaurus Term|Author-Supplied Keyword|NAICS/Industry Codes"
                    + "|Number of Pages|Illustrations|Document Type|Full Text Word Count|Publication Type)\\s*:");
    private static final Pattern NUMBER = Pattern.compile("(?:^|(?<=[;\\s]))([0-9]{1,3})\\s*:\\s+(?=\\S)");

    private RisAddresses() {}

    static List<Address> of(RisRecord record, List<String> authors) {
        if (record.isEmbase()) {
            List<Address> addresses = new ArrayList<>();
            record.all("M1").stream()
                    .filter(m -> m.startsWith("("))
                    .forEach(m -> addresses.addAll(EmbaseTable.addresses(m, commaless(authors))));
            return addresses;
        }
        if (record.isWebOfScience()) {
            return webOfScience(record, authors);
        }
        if (record.isScopus()) {
            return lines(record).stream()
                    .map(t -> Address.of(t, Address.Style.SCOPUS))
                    .toList();
        }
        List<Address> addresses = free(record);
        if (addresses.isEmpty()) {
            record.all("N1").forEach(n -> addresses.addAll(inNote(n, authors)));
        }
        return addresses;
    }

    /**
     * The addresses of the field AD, whatever parts them, without correspondence addresses and e-mails, which EndNote puts
     * into the same field.
     */
    private static List<String> lines(RisRecord record) {
        return record.all("AD").stream()
                .flatMap(field -> joined(field).stream())
                .filter(line -> !REPRINT.matcher(line).find()
                        && !ONLY_MAIL.matcher(line).matches())
                .toList();
    }

    /** EndNote leaves the authors in brackets before each address and all addresses on one line. */
    private static List<Address> webOfScience(RisRecord record, List<String> authors) {
        List<Address> addresses = new ArrayList<>();
        WosAddresses parser = new WosAddresses(authors, authors);
        for (String line : lines(record)) {
            addresses.addAll(parser.parse(List.of(NEXT_IN_BRACKETS.split(line, -1)), defect -> {}));
        }
        return addresses;
    }

    private static List<Address> free(RisRecord record) {
        List<Address> addresses = new ArrayList<>();
        for (String line : lines(record)) {
            String text = NAME_BEFORE.matcher(line).replaceFirst("").strip();
            if (!text.isEmpty() && !ONLY_MAIL.matcher(text).matches()) {
                addresses.add(Address.of(text, Address.Style.FREE));
            }
        }
        return addresses;
    }

    /** Lines of a field; one that ends in a comma goes on in the next. */
    private static List<String> joined(String field) {
        List<String> lines = new ArrayList<>();
        boolean goesOn = false;
        for (String line : Cells.split(field, "\n")) {
            if (goesOn) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line);
            } else {
                lines.add(line);
            }
            goesOn = line.endsWith(",");
        }
        return lines;
    }

    /** The numbered list of EBSCO: {@code Affiliations: 1 : Univ A, Oslo; 2 : Univ B, Rome; Source Info: …}. */
    static List<Address> inNote(String note, List<String> authors) {
        Matcher list = LIST_IN_NOTE.matcher(note);
        if (!list.find()) {
            return List.of();
        }
        Matcher end = END_OF_LIST.matcher(note);
        int to = end.find(list.end()) ? end.start() : note.length();
        String items = note.substring(list.end(), to);
        String people = note.substring(0, list.start());
        List<Address> addresses = new ArrayList<>();
        Matcher number = NUMBER.matcher(items);
        int from = -1;
        String current = "";
        int expected = 1;
        while (number.find()) {
            if (!number.group(1).equals(String.valueOf(expected))) {
                continue;
            }
            if (from >= 0) {
                add(addresses, items.substring(from, number.start()), authorsOf(people, current, authors));
            }
            from = number.end();
            current = number.group(1);
            expected++;
        }
        if (from >= 0) {
            add(addresses, items.substring(from), authorsOf(people, current, authors));
        }
        return addresses;
    }

    private static void add(List<Address> addresses, String item, List<Integer> authors) {
        String text = item.strip();
        while (text.endsWith(";") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        if (!text.isEmpty()) {
            addresses.add(new Address(text, Address.Style.FREE, authors, List.of(), List.of()));
        }
    }

    /** {@code Roe, Richard 1,2;}: the authors behind whose name the number stands. */
    private static List<Integer> authorsOf(String people, String number, List<String> authors) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < authors.size(); i++) {
            Matcher m = Pattern.compile(Pattern.quote(authors.get(i)) + "\\s+([0-9, ]+)")
                    .matcher(people);
            if (m.find() && List.of(m.group(1).strip().split("\\s*,\\s*", -1)).contains(number)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Embase writes {@code Yang Z.} in its addresses and {@code Yang, Z.} in its list of authors. */
    private static List<String> commaless(List<String> authors) {
        return authors.stream().map(a -> a.replace(",", "")).toList();
    }
}
