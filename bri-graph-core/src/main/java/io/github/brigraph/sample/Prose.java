package io.github.brigraph.sample;

/** Sentences without meaning, of the length and look of titles and abstracts. */
final class Prose {

    private static final String[] NOUNS = {
        "analysis", "assessment", "behaviour", "comparison", "design", "distribution", "dynamics", "effect",
        "estimation", "evolution", "framework", "mechanism", "method", "model", "performance", "prediction",
        "process", "response", "simulation", "stability", "strategy", "structure", "synthesis", "variation"
    };
    private static final String[] ADJECTIVES = {
        "adaptive",
        "artificial",
        "combined",
        "dynamic",
        "efficient",
        "experimental",
        "global",
        "integrated",
        "large-scale",
        "local",
        "long-term",
        "multiple",
        "novel",
        "optimal",
        "regional",
        "robust",
        "seasonal",
        "spatial",
        "stochastic",
        "temporal"
    };
    private static final String[] VERBS = {
        "affects",
        "controls",
        "depends on",
        "describes",
        "explains",
        "follows",
        "improves",
        "increases",
        "limits",
        "predicts",
        "reduces",
        "shapes"
    };

    private Prose() {}

    static String title(Draws draws, String topic) {
        return capitalised(draws.of(ADJECTIVES)) + " " + draws.of(NOUNS) + " of " + topic + " and its "
                + draws.of(NOUNS);
    }

    static String paragraph(Draws draws, String topic, int sentences) {
        StringBuilder text = new StringBuilder("This abstract is synthetic.");
        for (int i = 0; i < sentences; i++) {
            text.append(" The ")
                    .append(draws.of(ADJECTIVES))
                    .append(' ')
                    .append(draws.of(NOUNS))
                    .append(" of ")
                    .append(topic)
                    .append(' ')
                    .append(draws.of(VERBS))
                    .append(" the ")
                    .append(draws.of(ADJECTIVES))
                    .append(' ')
                    .append(draws.of(NOUNS))
                    .append(" by ")
                    .append(1 + draws.below(98))
                    .append('.')
                    .append(draws.below(10))
                    .append(" % in ")
                    .append(2 + draws.below(400))
                    .append(" samples.");
        }
        return text.toString();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
