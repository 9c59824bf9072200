package io.github.brigraph.resolve;

import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Weighs what the parts of an address say about its country.
 *
 * <p>Each mention (a city, an institution, a word of a language) divides its weight among countries; the weights of all
 * mentions are multiplied. A mention leaves to the countries that it does not speak of a small share, because tables are
 * not complete and names travel; all that may be a country of which no mention speaks. The country with the most weight has that part of the whole for its confidence.
 */
final class Likelihood {

    private final List<Mention> mentions = new ArrayList<>();

    /** How a mention binds. */
    enum Bond {
        /** The country must be among those that the mention speaks of. */
        BINDING,
        /** The mention only speaks for and against. */
        LEANING
    }

    private record Mention(Map<Country, Double> weights, double rest, double others, Bond bond) {

        double of(Country country) {
            return weights.getOrDefault(country, 0.0) / rest + others;
        }
    }

    /** A country with its share of the weight. */
    record Share(Country country, double of) {}

    boolean isEmpty() {
        return mentions.isEmpty();
    }

    /**
     * Adds a mention that divides its weight.
     *
     * @param weights what speaks for each country, in any unit
     * @param others the share that other countries keep
     */
    void add(Map<Country, Double> weights, double others, Bond bond) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        mentions.add(new Mention(new HashMap<>(weights), sum, others, bond));
    }

    /** Adds a mention that speaks for each of the countries alike, and leaves the others a share. */
    void lean(Map<Country, Double> countries, double others) {
        mentions.add(new Mention(countries, 1, others, Bond.LEANING));
    }

    void addAll(Likelihood other) {
        mentions.addAll(other.mentions);
    }

    /** The country that has at least this share of the weight and contradicts no binding mention. */
    Optional<Share> decide(double share) {
        TreeSet<Country> countries = new TreeSet<>();
        double sum = 1;
        for (Mention mention : mentions) {
            sum *= mention.others;
            if (mention.bond == Bond.BINDING) {
                countries.addAll(mention.weights.keySet());
            }
        }
        Optional<Share> best = Optional.empty();
        for (Country country : countries) {
            double weight = 1;
            for (Mention mention : mentions) {
                weight *= mention.of(country);
            }
            sum += weight;
            if (best.isEmpty() || weight > best.get().of) {
                best = Optional.of(new Share(country, weight));
            }
        }
        double whole = sum;
        return best.map(b -> new Share(b.country, b.of / whole))
                .filter(b -> b.of >= share)
                .filter(b ->
                        mentions.stream().allMatch(m -> m.bond == Bond.LEANING || m.weights.containsKey(b.country)));
    }
}
