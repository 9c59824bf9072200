package io.github.brigraph.sample;

import java.util.List;

/**
 * A country of the synthetic corpus.
 *
 * @param code its ISO code
 * @param name its name as Web of Science writes it
 * @param bloc the code of the hub of its bloc, {@code focal}, or {@code other}
 * @param weights how often it is the first partner: in no field, then in each of the fields
 * @param cities its cities
 */
record Place(String code, String name, String bloc, List<Double> weights, List<String> cities) {

    /** What stands in the column of the bloc for the focal country. */
    static final String FOCAL = "focal";

    /** What stands in the column of the bloc for countries outside the partner group. */
    static final String OTHER = "other";

    Place {
        weights = List.copyOf(weights);
        cities = List.copyOf(cities);
    }

    double weight(Field field) {
        return weights.get(field.ordinal());
    }

    boolean isHub() {
        return code.equals(bloc);
    }

    boolean isPartner() {
        return !bloc.equals(FOCAL) && !bloc.equals(OTHER);
    }
}
