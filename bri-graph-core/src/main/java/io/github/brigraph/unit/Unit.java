package io.github.brigraph.unit;

/**
 * A node of a collaboration network: a country, a first-level subdivision of one, or an institution.
 *
 * <p>Units of one level or of several can stand in one network. They are values: equal by their kind and {@link #id()},
 * ordered by id in code-point order, then by kind.
 */
public sealed interface Unit extends Comparable<Unit> permits Country, Subdivision, Institution {

    /** The stable identifier that files carry: {@code CN}, {@code CN-JS}, a ROR id, or a key of our own. */
    String id();

    /** The name to show, in English where the unit has an English name. */
    String name();

    /** The kind of unit. */
    Level level();

    @Override
    default int compareTo(Unit other) {
        int byId = id().compareTo(other.id());
        return byId != 0 ? byId : level().compareTo(other.level());
    }

    /** The levels at which collaboration is tallied. */
    enum Level {
        COUNTRY,
        SUBDIVISION,
        INSTITUTION
    }
}
