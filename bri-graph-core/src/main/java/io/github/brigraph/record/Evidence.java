package io.github.brigraph.record;

/** What a decision about the country of an address rests on, the strongest first. */
public enum Evidence {
    /** The address names the country, in any language or in a database's spelling. */
    NAMED,
    /** The address names a subdivision of the country and no country, such as a state of the United States. */
    STATE,
    /** The address names a city of the country and no country. */
    CITY,
    /** The institution is known and lies in the country. */
    INSTITUTION,
    /** The database's profile of the institution says so; the address itself does not. */
    PROFILE,
    /** Nothing: the address stays unresolved. */
    NONE;

    /** The name that files carry, in lower case. */
    public String label() {
        return switch (this) {
            case NAMED -> "named";
            case STATE -> "state";
            case CITY -> "city";
            case INSTITUTION -> "institution";
            case PROFILE -> "profile";
            case NONE -> "none";
        };
    }
}
