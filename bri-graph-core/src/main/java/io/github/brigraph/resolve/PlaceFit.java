package io.github.brigraph.resolve;

import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Placement;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the places of an organisation with those that an address names. */
final class PlaceFit {

    private static final TerritoryPolicy DEPENDENCIES = TerritoryPolicy.named("dependencies-in-sovereign");
    private static final TerritoryPolicy CHINA = TerritoryPolicy.named("hk-mo-in-cn");

    /** The states of today on the ground of dissolved ones. */
    private static final Map<String, Set<String>> SUCCESSORS = Map.of(
            "SUHH", Set.of("RU", "UA", "BY", "KZ", "UZ", "GE", "AZ", "LT", "MD", "LV", "KG", "TJ", "AM", "TM", "EE"),
            "DDDE", Set.of("DE"),
            "CSHH", Set.of("CZ", "SK"),
            "YUCS", Set.of("RS", "HR", "SI", "BA", "MK", "ME", "XK"),
            "CSXX", Set.of("RS", "ME", "XK"));

    private final List<Country> countries;
    private final @Nullable Fit[] fits = new @Nullable Fit[Country.all().size()];

    /** Whether another country than these is out of the question. */
    private final boolean firm;

    PlaceFit(Placement placement) {
        // A country that only the name of the institution speaks for tells nothing that the directory does not know,
        // and one
        // that only a city speaks for may be that of another city of the name.
        this.firm = placement.evidence() == Evidence.NAMED || placement.evidence() == Evidence.STATE;
        this.countries = firm || placement.evidence() == Evidence.CITY ? placement.countries() : List.of();
    }

    /** How the country of an organisation goes with those of the address. */
    enum Fit {
        /** It is one of them. */
        SAME,
        /** It belongs to one of them, or is a part of one that dissolved. */
        WITHIN,
        /** The address names none. */
        UNKNOWN,
        /** It is another. */
        OTHER
    }

    Fit of(List<Country> others) {
        if (countries.isEmpty()) {
            return Fit.UNKNOWN;
        }
        Fit best = others.isEmpty() || !firm ? Fit.UNKNOWN : Fit.OTHER;
        for (Country country : others) {
            Fit fit = of(country);
            best = fit.compareTo(best) < 0 ? fit : best;
        }
        return best;
    }

    Fit of(Country country) {
        if (countries.isEmpty()) {
            return Fit.UNKNOWN;
        }
        Fit known = fits[country.index()];
        if (known == null) {
            known = countries.contains(country)
                    ? Fit.SAME
                    : countries.stream().anyMatch(c -> holds(c, country)) ? Fit.WITHIN : firm ? Fit.OTHER : Fit.UNKNOWN;
            fits[country.index()] = known;
        }
        return known;
    }

    private static boolean holds(Country address, Country organization) {
        return DEPENDENCIES.fold(organization) == address
                || CHINA.fold(organization) == address
                || SUCCESSORS.getOrDefault(address.code(), Set.of()).contains(organization.code());
    }
}
