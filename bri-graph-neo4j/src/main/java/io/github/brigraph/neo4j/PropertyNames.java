package io.github.brigraph.neo4j;

import java.util.Locale;

/** The names of files as the names of properties. */
final class PropertyNames {

    private PropertyNames() {}

    /** A name such as {@code betweenness_unweighted_normalised} in camel case: {@code betweennessUnweightedNormalised}. */
    static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
