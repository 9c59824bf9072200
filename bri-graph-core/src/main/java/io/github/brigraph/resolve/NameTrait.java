package io.github.brigraph.resolve;

/**
 * How an organisation bears a name, and what kind of name it is, in one byte.
 *
 * @param kind how it bears the name
 * @param specificity how much the name alone says
 */
record NameTrait(Kind kind, Specificity specificity) {

    /** How an organisation bears a name, the strongest first. */
    enum Kind {
        NAME,
        LABEL,
        ALIAS,
        /** Another order of the words, or without the words that are often left out. */
        VARIANT,
        ACRONYM
    }

    /** How much a name says without a place. */
    enum Specificity {
        /** A name of its own. */
        PROPER,
        /** One word: it must stand alone. */
        SINGLE,
        /** So many common words that a country has one such name. */
        PROPER_IN_COUNTRY,
        /** Words that any institution may have, such as "University Hospital". */
        GENERIC,
        /** As generic, but there is one in a country, such as "Ministry of Health". */
        GENERIC_IN_COUNTRY
    }

    private static final NameTrait[][] ALL = all();

    private static NameTrait[][] all() {
        NameTrait[][] all = new NameTrait[Kind.values().length][Specificity.values().length];
        for (Kind kind : Kind.values()) {
            for (Specificity specificity : Specificity.values()) {
                all[kind.ordinal()][specificity.ordinal()] = new NameTrait(kind, specificity);
            }
        }
        return all;
    }

    byte bits() {
        return (byte) (kind.ordinal() << 3 | specificity.ordinal());
    }

    static NameTrait of(byte bits) {
        return ALL[bits >> 3][bits & 7];
    }

    static int rank(byte bits) {
        return bits >> 3;
    }

    int rank() {
        return kind.ordinal();
    }
}
