package io.github.brigraph.resolve;

import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.unit.Country;
import java.util.Optional;

/** Reads the name of a country by what stands around it. */
final class NameReader {

    private final ParsedAddress address;
    private final AddressText text;
    private final Gazetteer gazetteer;

    NameReader(ParsedAddress address, Gazetteer gazetteer) {
        this.address = address;
        this.text = address.text;
        this.gazetteer = gazetteer;
    }

    /** Whether the name of a country is here that of a state: Georgia with a ZIP code or near Atlanta. */
    boolean isState(Found name) {
        return address.isGeorgia(name) && (address.hasZipBehind(name) || nearby(name) == Country.UNITED_STATES);
    }

    /**
     * Whether the name is here that of a town in a state that follows, or in that of the institution before: "Lebanon, NH",
     * "Peru, IL 61354", "University of Queensland, St Lucia".
     */
    boolean isTown(Found name) {
        int next = text.partOf(name.last()) + 1;
        boolean beforeState = next < text.parts()
                && !address.isSilent(next)
                && address.isStatePart(next)
                && address.stateAt(text.firstWord(next))
                        .filter(country -> gazetteer.liesWithin(name.country(), country))
                        .isPresent();
        return beforeState || isSeat(name) || isCampus(name);
    }

    /** "University of Illinois at Peru". */
    private boolean isCampus(Found name) {
        int part = text.partOf(name.first());
        return address.isInstitutional(name)
                && address.found.stream()
                        .filter(f -> f.isState() && text.partOf(f.first()) == part && f.last() < name.first())
                        .anyMatch(f -> gazetteer.liesWithin(name.country(), f.country()));
    }

    private boolean isSeat(Found name) {
        int before = text.partOf(name.first()) - 1;
        if (before < 0 || !address.isWhole(name) || address.kindOf(before) != Wordings.Kind.UNIVERSITY) {
            return false;
        }
        return address.found.stream()
                .filter(f -> f.isState() && text.partOf(f.last()) == before)
                .anyMatch(
                        f -> f.country() != Country.UNITED_STATES && gazetteer.liesWithin(name.country(), f.country()));
    }

    /**
     * What a name means: Congo near Kinshasa is CD, China behind Kowloon is HK, and so it is right behind the name of an
     * institution of Hong Kong; the USA behind the code PR is Puerto Rico.
     */
    Country meant(Found name) {
        Country nearby = nearby(name);
        return nearby != name.country()
                ? nearby
                : institutionBefore(name).or(() -> territoryByCode(name)).orElse(nearby);
    }

    private Optional<Country> institutionBefore(Found name) {
        int part = text.partOf(name.first()) - 1;
        Optional<Country> here = part < 0 ? Optional.empty() : institutionIn(part, name);
        // "University of the Faroe Islands, Tórshavn, Denmark": the city between lies there too.
        return here.isPresent() || part < 1
                ? here
                : institutionIn(part - 1, name)
                        .filter(c ->
                                Cities.standard()
                                        .bearers(text.forms(text.firstWord(part), text.lastWord(part)))
                                        .stream()
                                        .anyMatch(b -> b.country() == c));
    }

    private Optional<Country> institutionIn(int part, Found name) {
        if (address.kindOf(part).compareTo(Wordings.Kind.COLLEGE) < 0) {
            return Optional.empty();
        }
        return address.found.stream()
                .filter(f -> text.partOf(f.first()) == part && text.partOf(f.last()) == part)
                .filter(f -> f.isCountry() || f.isState())
                .filter(f -> f.first() == text.firstWord(part) || f.last() == text.lastWord(part))
                .filter(f -> gazetteer.belongsTo(f.country(), name.country()))
                .map(Found::country)
                .findFirst();
    }

    /**
     * What a name means at the end of an address that stands alone in its text. Hong Kong, Macao and Taiwan, Puerto Rico and
     * the like keep their code where the sovereign's name follows.
     */
    Country alone(Found name) {
        Country country = meant(name);
        return address.found.stream()
                .filter(f -> f.isCountry() && f.last() < name.first() && gazetteer.belongsTo(f.country(), country))
                .filter(f -> endsOwnPart(f, name))
                .map(Found::country)
                .reduce((first, second) -> second)
                .orElse(country);
    }

    private boolean endsOwnPart(Found territory, Found country) {
        int part = text.partOf(territory.last());
        return part > 0
                && address.endsPart(territory)
                && (address.isWhole(territory) || part + 1 == text.partOf(country.first()));
    }

    /** Puerto Rico and its like as databases write them: "San Juan, PR 00936 USA". */
    private Optional<Country> territoryByCode(Found name) {
        if (name.country() != Country.UNITED_STATES) {
            return Optional.empty();
        }
        int from = text.firstWord(Math.max(0, text.partOf(name.first()) - 1));
        for (int word = Math.max(1, from); word < name.first(); word++) {
            if (address.stateAbbreviation(word).isPresent()) {
                return Optional.empty();
            }
            Optional<Country> territory = text.form(word).length() == 2 && text.inCapitals(word)
                    ? Country.find(text.written(word, word))
                    : Optional.empty();
            if (territory.isPresent() && gazetteer.belongsTo(territory.get(), Country.UNITED_STATES)) {
                return territory;
            }
        }
        return Optional.empty();
    }

    /** What a name means by the places between the country before it and itself, or right behind it. */
    private Country nearby(Found name) {
        if (name.country().code().equals("GE") && !address.isGeorgia(name)) {
            return name.country();
        }
        int from = 0;
        for (Found other : address.found) {
            if (other.isCountry()
                    && other.last() < name.first()
                    && address.endsPart(other)
                    && address.startsPart(other)) {
                from = other.last() + 1;
            }
        }
        return gazetteer.read(name.country(), text, from, Math.min(text.words(), name.last() + 3));
    }
}
