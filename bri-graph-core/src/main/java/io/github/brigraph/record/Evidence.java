package io.github.brigraph.record;

/** What a decision about the country of an address rests on, the strongest first. */
public enum Evidence {
    /** A person said so, in a file of corrections. */
    OVERRIDE("override", 1.0),
    /** The address names the country, in any language or in a database's spelling. */
    NAMED("named", 0.99),
    /** The address names a subdivision of the country and no country, such as a state of the United States. */
    STATE("state", 0.98),
    /** The address names a city of the country and no country. */
    CITY("city", 0.95),
    /** The institution is known and lies in the country. */
    INSTITUTION("institution", 0.9),
    /** The database's profile of the institution says so; the address itself does not. */
    PROFILE("profile", 0.85),
    /** None is wanted: a person said, in a file of corrections, that the address is to be left out. */
    IGNORED("ignored", 1.0),
    /** Nothing: the address stays unresolved. */
    NONE("none", 0.0);

    private final String label;
    private final double confidence;

    Evidence(String label, double confidence) {
        this.label = label;
        this.confidence = confidence;
    }

    /** The name that files carry, in lower case. */
    public String label() {
        return label;
    }

    /** The confidence of a decision that rests on this and has no better one of its own. */
    public double confidence() {
        return confidence;
    }
}
