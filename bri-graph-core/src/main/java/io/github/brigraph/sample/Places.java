package io.github.brigraph.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The countries of the synthetic corpus, from the resource {@code places.tsv}. */
final class Places {

    static final Places INSTANCE = new Places(read());

    private final List<Place> all;
    private final double[] totals = new double[Field.values().length];
    private final double otherTotal;

    private Places(List<Place> all) {
        this.all = all;
        for (Field field : Field.values()) {
            totals[field.ordinal()] = all.stream()
                    .filter(Place::isPartner)
                    .mapToDouble(p -> p.weight(field))
                    .sum();
        }
        otherTotal = all.stream()
                .filter(p -> p.bloc().equals(Place.OTHER))
                .mapToDouble(p -> p.weight(Field.NONE))
                .sum();
    }

    Place focal() {
        return all.get(0);
    }

    Place of(String code) {
        return all.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
    }

    /** The partner at a place between 0 and 1, each as wide as its weight in the field. */
    Place partner(Field field, double place) {
        double rest = place * totals[field.ordinal()];
        for (Place p : all) {
            if (p.isPartner()) {
                rest -= p.weight(field);
                if (rest < 0) {
                    return p;
                }
            }
        }
        return of("SG");
    }

    /** A country outside the partner group. */
    Place other(Draws draws) {
        double rest = draws.unit() * otherTotal;
        for (Place p : all) {
            if (p.bloc().equals(Place.OTHER)) {
                rest -= p.weight(Field.NONE);
                if (rest < 0) {
                    return p;
                }
            }
        }
        return of("US");
    }

    /** A member of the bloc of a hub. */
    Place member(String hub, Draws draws) {
        List<Place> bloc = all.stream().filter(p -> p.bloc().equals(hub)).toList();
        return bloc.get(draws.below(bloc.size()));
    }

    /** The partner countries, in the order of the table: by their weight. */
    List<Place> partners() {
        return all.stream().filter(Place::isPartner).toList();
    }

    /** The hubs, in the order of the table. */
    List<Place> hubs() {
        return all.stream().filter(Place::isHub).toList();
    }

    /** One of the hubs, each as likely as its weight. */
    Place hub(Draws draws) {
        List<Place> hubs = hubs();
        double rest = draws.unit()
                * hubs.stream().mapToDouble(p -> p.weight(Field.NONE)).sum();
        for (Place hub : hubs) {
            rest -= hub.weight(Field.NONE);
            if (rest < 0) {
                return hub;
            }
        }
        return hubs.get(0);
    }

    private static List<Place> read() {
        InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream("places.tsv"), "places.tsv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Place> places = new ArrayList<>();
            reader.lines()
                    .filter(l -> !l.startsWith("#") && !l.startsWith("code\t"))
                    .map(l -> l.split("\t", -1))
                    .forEach(c -> places.add(new Place(
                            c[0],
                            c[1],
                            c[2],
                            Arrays.stream(c, 3, 8).map(Double::valueOf).toList(),
                            List.of(c[8].split(",")))));
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
