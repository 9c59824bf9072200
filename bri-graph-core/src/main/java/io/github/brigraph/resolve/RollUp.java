package io.github.brigraph.resolve;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What counts of an organisation and the organisations that it is a part of, by the relations of a {@link RorDirectory}.
 *
 * <p>None of them changes a country: that is always where the address says.
 */
public enum RollUp {
    /**
     * The most specific: of a system and its campus, or an academy and its institute, that one address or one record names,
     * the campus and the institute alone. The default.
     */
    MOST_SPECIFIC,
    /**
     * Every organisation that an address names, wholes beside their parts; also a whole that the name of its part spells, as
     * {@code Max Planck Institute for Physics} does the Max Planck Society.
     */
    AS_NAMED,
    /** In place of each organisation its parents, where it has any: the university of a hospital, the system of a campus. */
    PARENT,
    /** In place of each organisation the topmost ones that it is a part of. */
    TOP;

    /** The name that options and files carry, such as {@code most-specific}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The policy of a {@link #label()}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the labels
     */
    public static RollUp of(String label) {
        return Arrays.stream(values())
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an institution roll-up must be one of "
                        + Arrays.stream(values()).map(RollUp::label).collect(Collectors.joining(", ")) + ", was "
                        + label));
    }
}
