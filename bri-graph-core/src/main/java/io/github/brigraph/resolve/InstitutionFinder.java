package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.resolve.InstitutionName.Words;
import io.github.brigraph.resolve.NameWords.Role;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the institution of each address in a text.
 *
 * <p>Web of Science writes it first. Elsewhere it is the part that calls itself most like one: a university before an
 * academy, an institute, hospital or company, a college, a department; of two alike the first. Where no part says what
 * it is, the first is taken.
 */
final class InstitutionFinder {

    private static final Set<String> LEGAL_FORMS = Set.of("inc", "ltd", "llc", "corp", "gmbh", "plc", "limited", "ag");

    private final ParsedAddress address;
    private final AddressText text;

    InstitutionFinder(ParsedAddress address) {
        this.address = address;
        this.text = address.text;
    }

    /** One of the addresses in a text: its first and last part. */
    record Segment(int first, int last) {}

    /** The addresses in a text. */
    List<Segment> segments(Address.Style style) {
        List<Segment> segments = new ArrayList<>(1);
        int start = 0;
        for (int part = 0; part < text.parts(); part++) {
            boolean ends = part + 1 == text.parts() || (style == Address.Style.FREE && endsAddress(part));
            if (ends) {
                segments.add(new Segment(start, part));
                start = part + 1;
            }
        }
        return segments;
    }

    /** The institution of an address by its text alone. */
    Optional<Institution> find(Segment segment, Address.Style style, Placement placement) {
        return best(style, segment.first, segment.last).flatMap(part -> institution(part, segment, placement));
    }

    /** Whether an address ends behind a part: with a semicolon, or with a country that another part follows. */
    private boolean endsAddress(int part) {
        if (text.gapAfter(text.lastWord(part)) == Gap.SEMICOLON) {
            return true;
        }
        return part + 1 < text.parts()
                && isPlace(part)
                && !isPlace(part + 1)
                && address.kindOf(part + 1) != Wordings.Kind.NONE;
    }

    private boolean isPlace(int part) {
        return address.isStatePart(part)
                || address.found.stream()
                        .anyMatch(f -> f.isCountry() && text.partOf(f.first()) == part && address.isWhole(f));
    }

    private Optional<Integer> best(Address.Style style, int first, int last) {
        Optional<Integer> best = Optional.empty();
        Wordings.Kind rank = Wordings.Kind.NONE;
        int unnamed = 0;
        boolean department = false;
        for (int part = first; part <= last; part++) {
            if (address.isSilent(part) || isLegalForm(part) || isPlace(part) || !hasLetters(part) || isStreet(part)) {
                department |= isStreet(part);
                continue;
            }
            Wordings.Kind here = address.kindOf(part);
            if (here == Wordings.Kind.DEPARTMENT && style != Address.Style.WEB_OF_SCIENCE) {
                department = true;
                continue;
            }
            unnamed += here == Wordings.Kind.NONE ? 1 : 0;
            // Of parts that say nothing about themselves the first is the institution, the others are places.
            if (best.isEmpty() || here.compareTo(rank) > 0) {
                best = Optional.of(part);
                rank = here;
            }
            if (style == Address.Style.WEB_OF_SCIENCE) {
                break;
            }
        }
        if (rank == Wordings.Kind.NONE && style != Address.Style.WEB_OF_SCIENCE && (department || unnamed == 1)) {
            boolean alone = department && unnamed == 1;
            best = best.filter(part -> isLetters(part) || (!alone && !isTown(part)));
        }
        // What is glued behind an address and says nothing about itself is no second address.
        return rank != Wordings.Kind.NONE || first == 0 ? best : Optional.empty();
    }

    /** "MIT", "CSIRO": letters stand for an institution even where nothing says so. */
    private boolean isLetters(int part) {
        int word = text.firstWord(part);
        return word == address.lastTellingWord(part)
                && text.form(word).length() >= 3
                && text.inCapitals(word)
                && !isTown(part);
    }

    private boolean isTown(int part) {
        return Cities.standard().isKnown(text.forms(text.firstWord(part), address.lastTellingWord(part)));
    }

    /** "Inc" in "Pfizer, Inc., New York" says what kind of company stands before it. */
    private boolean isLegalForm(int part) {
        return text.firstWord(part) == text.lastWord(part) && LEGAL_FORMS.contains(text.form(text.firstWord(part)));
    }

    private boolean hasLetters(int part) {
        return text.lastWord(part) > text.firstWord(part)
                || text.form(text.firstWord(part)).length() > 1;
    }

    /** "University Road", "University Park", "28 Rue Pasteur", "P.O. Box 7": no institution. */
    private boolean isStreet(int part) {
        int first = text.firstWord(part);
        int last = address.lastTellingWord(part);
        NameWords words = NameWords.STANDARD;
        boolean open = text.hasDigit(first) && last > first;
        if (last > first
                && (address.isThoroughfare(last)
                        || words.is(Role.STREET, text.form(last))
                        || text.form(last).equals("park")
                        || text.form(last).equals("campus"))) {
            return true;
        }
        boolean numbered = open || text.hasDigit(text.lastWord(part));
        return (numbered
                        && (words.is(Role.STREET, text.form(first))
                                || words.is(Role.STREET, text.form(open ? first + 1 : first))))
                || words.is(Role.TAIL, text.form(first));
    }

    private Optional<Institution> institution(int part, Segment segment, Placement placement) {
        int first = behindGluedCountry(part);
        int last = lastWordOfName(part);
        while (first < last && isLead(first)) {
            first++;
        }
        Optional<Country> country = placement.countries().size() == 1
                ? Optional.of(placement.countries().get(0))
                : countryBehind(part, placement);
        return InstitutionName.read(address, segment, new Words(first, last), country)
                .map(name -> new Institution(InstitutionKey.of(country, name.tokens()), name.written(), country));
    }

    /** The last word of a part without a country behind the name: "Galapagos NV Mechelen Belgium". */
    private int lastWordOfName(int part) {
        int last = address.lastTellingWord(part);
        return !address.endsAddress(part)
                ? withOrdinal(part, last)
                : address.found.stream()
                        .filter(f -> f.isCountry() && f.last() == last && f.first() > text.firstWord(part))
                        .filter(address::isBehindPlace)
                        .map(f -> f.first() - 1)
                        .findFirst()
                        .orElse(last);
    }

    /** Paris 11 is not Paris 13: a number of one or two digits behind a name belongs to it, a longer one is a postal code. */
    private int withOrdinal(int part, int last) {
        int next = last + 1;
        boolean ordinal = next == text.lastWord(part)
                && text.hasDigit(next)
                && text.form(next).length() <= 2;
        return ordinal ? next : last;
    }

    /** Where the name starts in a part such as "P.R. China and University of Tokyo". */
    private int behindGluedCountry(int part) {
        int first = text.firstWord(part);
        return address.found.stream()
                .filter(f -> f.isCountry() && f.first() == first && f.last() + 2 <= text.lastWord(part))
                .filter(f -> address.isAnd(f.last() + 1) || text.hasDigit(f.last() + 1))
                .map(f -> f.last() + 2)
                .findFirst()
                .orElse(first);
    }

    /** Footnote marks and articles before the name: "a Department", "1 and the University"; not "E China Normal Univ". */
    private boolean isLead(int word) {
        String form = text.form(word);
        boolean mark = form.length() == 1 && (text.hasDigit(word) || !text.inCapitals(word));
        return mark || form.equals("the") || form.equals("and") || form.equals("from");
    }

    /** The first country named behind a part, of those that the address was resolved to. */
    private Optional<Country> countryBehind(int part, Placement placement) {
        return address.found.stream()
                .filter(f ->
                        text.partOf(f.last()) >= part && placement.countries().contains(f.country()))
                .filter(address::endsPart)
                .map(Found::country)
                .findFirst();
    }
}
