package io.github.brigraph.resolve;

import io.github.brigraph.record.Evidence;
import io.github.brigraph.unit.Country;
import java.util.List;

/**
 * The countries of an address and what they rest on.
 *
 * @param countries each once, in order of appearance; empty exactly if the evidence is {@link Evidence#NONE}
 * @param evidence the weakest where there are several
 */
record Placement(List<Country> countries, Evidence evidence) {

    static final Placement NOWHERE = new Placement(List.of(), Evidence.NONE);

    static Placement of(List<Country> countries, Evidence evidence) {
        return countries.isEmpty()
                ? NOWHERE
                : new Placement(countries.stream().distinct().toList(), evidence);
    }
}
