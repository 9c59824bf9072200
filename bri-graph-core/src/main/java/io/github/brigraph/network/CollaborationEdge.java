package io.github.brigraph.network;

import io.github.brigraph.unit.Unit;

/**
 * An edge of the JGraphT view: a value, equal by its ends.
 *
 * @param source the unit whose id comes first
 * @param target the other
 * @param <U> the kind of unit
 */
public record CollaborationEdge<U extends Unit>(U source, U target) {

    @Override
    public String toString() {
        return source.id() + "–" + target.id();
    }
}
