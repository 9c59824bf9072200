package io.github.brigraph.record;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import java.util.List;

/**
 * Where an address lies, and what that rests on.
 *
 * @param countries the countries, each once, in order of appearance; several where addresses are glued together; empty
 *     exactly if the evidence is {@link Evidence#NONE} or {@link Evidence#IGNORED}
 * @param subdivisions first-level subdivisions of these countries that the address names, each once, in order of
 *     appearance; none where it names none
 * @param evidence what the countries rest on; of several the weakest
 * @param confidence how likely the countries are the right ones, from 0 (none) to 1: a rank of decisions by what they rest
 *     on, in the order of magnitude of the share of right ones measured for their kind, no exact probability
 */
public record Placement(List<Country> countries, List<Subdivision> subdivisions, Evidence evidence, double confidence) {

    /** Nowhere. */
    public static final Placement NOWHERE = new Placement(List.of(), List.of(), Evidence.NONE, 0);

    /** Left out by a person's correction. */
    public static final Placement LEFT_OUT = new Placement(List.of(), List.of(), Evidence.IGNORED, 1);

    public Placement {
        countries = countries.stream().distinct().toList();
        subdivisions = subdivisions.stream().distinct().toList();
        checkArgument(
                countries.isEmpty() == (evidence == Evidence.NONE || evidence == Evidence.IGNORED),
                "an address has no country exactly if its evidence is NONE or IGNORED, was %s by %s",
                countries,
                evidence);
        checkArgument(confidence >= 0 && confidence <= 1, "a confidence must be in [0, 1], was %s", confidence);
    }

    /** Countries with the confidence that their evidence has in general; {@link #NOWHERE} where there are none. */
    public static Placement of(List<Country> countries, Evidence evidence) {
        return of(countries, evidence, evidence.confidence());
    }

    /** Countries with a confidence of their own; {@link #NOWHERE} where there are none. */
    public static Placement of(List<Country> countries, Evidence evidence, double confidence) {
        return countries.isEmpty() ? NOWHERE : new Placement(countries, List.of(), evidence, confidence);
    }

    /** The same countries with subdivisions. */
    public Placement withSubdivisions(List<Subdivision> named) {
        return named.isEmpty() && subdivisions.isEmpty() ? this : new Placement(countries, named, evidence, confidence);
    }
}
