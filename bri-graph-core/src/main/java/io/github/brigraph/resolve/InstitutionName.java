package io.github.brigraph.resolve;

import io.github.brigraph.resolve.InstitutionFinder.Segment;
import io.github.brigraph.resolve.InstitutionNames.Campus;
import io.github.brigraph.resolve.NameWords.Role;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an institution in a part of an address: without the department before and the school behind, with the campus
 * or the city that stands in another part where the name needs it.
 *
 * @param tokens its words in their compared forms, by which spellings meet
 * @param written as the address writes it
 */
record InstitutionName(List<String> tokens, String written) {

    /**
     * Reads a name.
     *
     * @param run the words of the part that may belong to it
     * @return empty where the words name no institution that could be told from others
     */
    static Optional<InstitutionName> read(
            ParsedAddress address, Segment segment, Words run, Optional<Country> country) {
        return new Work(address, segment, country).read(run);
    }

    private static final Pattern MARKED = Pattern.compile("\\d{1,2}\\p{L}{4,}|\\p{L}{4,}\\d{1,2}");
    private static final int SHORTEST_MARKED = 5;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A run of words. */
    record Words(int first, int last) {}

    /** One reading. */
    private static final class Work {

        private final ParsedAddress address;
        private final AddressText text;
        private final Segment segment;
        private final Optional<Country> country;
        private final NameWords words = NameWords.STANDARD;
        private final List<String> tokens = new ArrayList<>();
        private final List<Integer> at = new ArrayList<>();
        private String behind = "";

        Work(ParsedAddress address, Segment segment, Optional<Country> country) {
            this.address = address;
            this.text = address.text;
            this.segment = segment;
            this.country = country;
        }

        Optional<InstitutionName> read(Words run) {
            for (int word = run.first; word <= run.last; word++) {
                String token = withoutMark(words.of(text, word));
                if (words.is(Role.TAIL, token) && !tokens.isEmpty()) {
                    break;
                }
                if (!token.isEmpty()) {
                    tokens.add(token);
                    at.add(word);
                }
            }
            withoutInitials();
            withoutLegalForm();
            withoutDepartments();
            withoutRepetition();
            if (tokens.isEmpty() || words.is(Role.TAIL, tokens.get(0))) {
                return Optional.empty();
            }
            String written = text.written(at.get(0), at.get(at.size() - 1));
            boolean main = joinCampus();
            if (!rename()) {
                swap();
                if (isWorkplace() || (isGeneric() && !joinPlace())) {
                    return Optional.empty();
                }
                rename();
            }
            return Optional.of(new InstitutionName(
                    List.copyOf(tokens), main || behind.isEmpty() ? written : written + ", " + behind));
        }

        /** Footnote marks that stick to a word: "2University", "Leeds1". */
        private static String withoutMark(String token) {
            return hasDigitAtAnEnd(token) && MARKED.matcher(token).matches()
                    ? Contractions.STANDARD
                            .of(DIGITS.matcher(token).replaceAll(""))
                            .orElse("")
                    : token;
        }

        private static boolean hasDigitAtAnEnd(String token) {
            return token.length() >= SHORTEST_MARKED
                    && (isDigit(token.charAt(0)) || isDigit(token.charAt(token.length() - 1)));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /** Takes the name under which an institution is counted that goes by others; tells whether it has one. */
        private boolean rename() {
            Optional<List<String>> name = country.flatMap(c -> InstitutionNames.STANDARD.name(c, tokens));
            name.ifPresent(words -> {
                tokens.clear();
                tokens.addAll(words);
            });
            return name.isPresent();
        }

        /** "Stanford University Stanford". */
        private void withoutRepetition() {
            int last = tokens.size() - 1;
            if (last > 1 && tokens.get(0).equals(tokens.get(last)) && tokens.contains("univ")) {
                keep(0, last);
            }
        }

        private void keep(int from, int to) {
            tokens.subList(to, tokens.size()).clear();
            at.subList(to, at.size()).clear();
            tokens.subList(0, from).clear();
            at.subList(0, from).clear();
        }

        /** "Univ Calif San Diego UCSD": the letters say the name again. */
        private void withoutInitials() {
            int last = tokens.size() - 1;
            if (last < 2 || !text.inCapitals(at.get(last)) || tokens.get(last).length() != last) {
                return;
            }
            for (int i = 0; i < last; i++) {
                if (text.form(at.get(i)).charAt(0) != tokens.get(last).charAt(i)) {
                    return;
                }
            }
            keep(0, last);
        }

        private void withoutLegalForm() {
            while (tokens.size() > 1 && words.is(Role.LEGAL, tokens.get(tokens.size() - 1))) {
                keep(0, tokens.size() - 1);
            }
        }

        /** "Department of Physics Stanford University", "Stanford University School of Medicine". */
        private void withoutDepartments() {
            int university = tokens.indexOf("univ");
            if (university < 0) {
                return;
            }
            if (university > 0 && (words.is(Role.WORKPLACE, tokens.get(0)) || isInstituteOf(university))) {
                keep(startOf(university), tokens.size());
                university = tokens.indexOf("univ");
            }
            for (int i = Math.max(2, university + 1); i < tokens.size(); i++) {
                boolean college = tokens.get(i).equals("coll") && i + 1 < tokens.size();
                boolean part = college
                        || (words.is(Role.WORKPLACE, tokens.get(i))
                                && !tokens.get(i).equals("ctr"));
                if (part) {
                    int end = i;
                    while (end - 1 > Math.max(1, university) && words.is(Role.QUALIFIER, tokens.get(end - 1))) {
                        end--;
                    }
                    keep(0, end);
                }
            }
        }

        /** "Mathematisches Institut der Universität Bonn". */
        private boolean isInstituteOf(int university) {
            return university + 1 < tokens.size()
                    && !isNext(university)
                    && tokens.subList(0, university).contains("inst")
                    && tokens.subList(0, university).stream().allMatch(t -> words.is(Role.GENERIC, t));
        }

        /** Where the name of a university starts: with itself in "… University of Oslo", before it in "… Stanford University". */
        private int startOf(int university) {
            boolean genitive = at.get(university) + 1 < text.words()
                    && at.get(university) < text.lastWord(text.partOf(at.get(university)))
                    && (address.isOf(at.get(university) + 1) || isInstituteOf(university));
            int start = university;
            while (!genitive && start > 1 && !words.is(Role.GENERIC, tokens.get(start - 1)) && isNext(start)) {
                start--;
            }
            return start < university || genitive ? start : 0;
        }

        private boolean isNext(int token) {
            return at.get(token) - at.get(token - 1) == 1;
        }

        /** Whether the words name a department, a school, a center of common words alone; a Grande École is none. */
        private boolean isWorkplace() {
            boolean own = tokens.contains("polytech")
                    || tokens.contains("normal")
                    || tokens.contains("super")
                    || tokens.contains("natl");
            return isGeneric()
                    && !own
                    && (words.is(Role.WORKPLACE, tokens.get(0))
                            || (tokens.size() == 1 && tokens.get(0).equals("coll")));
        }

        private boolean isGeneric() {
            return tokens.stream().allMatch(t -> words.is(Role.GENERIC, t));
        }

        /** "Copenhagen University" as "University of Copenhagen", in countries where both are one. */
        private void swap() {
            int last = tokens.size() - 1;
            boolean plain = last >= 1
                    && last <= 2
                    && tokens.get(last).equals("univ")
                    && country.filter(c -> words.is(Role.SWAPS, c.code())).isPresent()
                    && tokens.subList(0, last).stream()
                            .noneMatch(t -> words.is(Role.GENERIC, t) || words.is(Role.BEARING, t));
            if (plain) {
                tokens.remove(last);
                tokens.add(0, "univ");
            }
        }

        /** Adds the campus that the name or another part of the address says; tells whether it is the main seat. */
        private boolean joinCampus() {
            if (country.isEmpty()) {
                return false;
            }
            for (int cut = tokens.size(); cut >= 1 && cut >= tokens.size() - 3; cut--) {
                List<String> whole = List.copyOf(tokens.subList(0, cut));
                List<String> rest = tokens.subList(cut, tokens.size());
                for (Campus campus : InstitutionNames.STANDARD.campuses(country.get(), whole)) {
                    boolean here = rest.isEmpty() ? isElsewhere(campus.place()) : rest.equals(campus.place());
                    if (here) {
                        tokens.clear();
                        tokens.addAll(InstitutionNames.STANDARD
                                .name(country.get(), whole)
                                .orElse(whole));
                        tokens.addAll(campus.name());
                        return campus.name().isEmpty();
                    }
                }
            }
            return false;
        }

        /** Whether another part of the address starts with a place; it then goes behind the name. */
        private boolean isElsewhere(List<String> place) {
            for (int part = segment.first(); part <= segment.last(); part++) {
                int word = text.firstWord(part);
                while (word < text.lastWord(part) && text.hasDigit(word)) {
                    word++;
                }
                int end = word + place.size() - 1;
                if (part != text.partOf(at.get(0)) && end <= text.lastWord(part) && matches(place, word)) {
                    behind = text.written(word, end);
                    return true;
                }
            }
            return false;
        }

        private boolean matches(List<String> place, int first) {
            for (int i = 0; i < place.size(); i++) {
                if (!words.of(text, first + i).equals(place.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** "Institute of Technology, Sligo": a name of common words needs its place; a ministry is one in a country. */
        private boolean joinPlace() {
            if (tokens.contains("minist") || (tokens.contains("natl") && tokens.size() > 2)) {
                return true;
            }
            int part = text.partOf(at.get(0));
            for (int next = part + 1; next <= segment.last(); next++) {
                if (isTown(next)) {
                    return joinTown(next);
                }
            }
            return false;
        }

        private boolean isTown(int part) {
            return !address.isSilent(part)
                    && address.kindOf(part) == Wordings.Kind.NONE
                    && (!address.isStatePart(part) || isCity(part))
                    && address.found.stream()
                            .noneMatch(f -> f.isCountry() && text.partOf(f.first()) == part && address.isWhole(f))
                    && !isStreet(part);
        }

        /** Paris, Vienna and Beijing are states too. */
        private boolean isCity(int part) {
            return Cities.standard().isKnown(text.forms(text.firstWord(part), address.lastTellingWord(part)));
        }

        private boolean isStreet(int part) {
            for (int word = text.firstWord(part); word <= text.lastWord(part); word++) {
                if (words.is(Role.STREET, text.form(word)) || words.is(Role.TAIL, text.form(word))) {
                    return true;
                }
            }
            return false;
        }

        private boolean joinTown(int part) {
            List<String> town = new ArrayList<>();
            int first = -1;
            int last = -1;
            for (int word = text.firstWord(part); word <= address.lastTellingWord(part); word++) {
                boolean code = text.hasDigit(word) || text.written(word, word).length() <= 2;
                boolean state = !town.isEmpty() && address.stateAt(word).isPresent();
                if (!code && !state) {
                    town.add(words.of(text, word));
                    first = first < 0 ? word : first;
                    last = word;
                }
            }
            town.removeIf(String::isEmpty);
            tokens.addAll(town);
            behind = town.isEmpty() ? "" : text.written(first, last);
            return !town.isEmpty();
        }
    }
}
