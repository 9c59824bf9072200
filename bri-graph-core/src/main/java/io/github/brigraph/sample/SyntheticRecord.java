package io.github.brigraph.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One record of the synthetic corpus, drawn from the seed and its number alone. */
final class SyntheticRecord {

    /** Share of the papers with one partner, two, three; the rest has four to twelve. */
    private static final double[] PARTNERS = {0.60, 0.85, 0.95};

    /** The same for papers whose first partner is a hub: they bring more countries together. */
    private static final double[] PARTNERS_OF_HUB = {0.25, 0.65, 0.90};

    private static final double WITH_HUB = 0.75;
    private static final double WITHIN_BLOC = 0.9;
    private static final double WITH_OTHER = 0.33;
    private static final int UNNAMED_EVERY = 250;

    private final long number;
    private final int year;
    private final SyntheticCorpus corpus;
    private final Draws draws;
    private final Field field;
    private final String topic;
    private final String category;

    SyntheticRecord(long number, int year, SyntheticCorpus corpus) {
        this.number = number;
        this.year = year;
        this.corpus = corpus;
        this.draws = new Draws(corpus.seed(), number);
        this.field = Field.at(at(Spread.FIELD));
        this.topic = field.topic(draws);
        this.category = field.category(draws);
    }

    private double at(Spread spread) {
        return corpus.sampling().at(spread, number, corpus.seed());
    }

    void appendTo(StringBuilder text) {
        List<Affiliation> affiliations = affiliations();
        List<String> authors = authors(affiliations.size());
        text.append("PT J\n");
        list(text, "AU", authors.stream().map(SyntheticRecord::initials).toList());
        list(text, "AF", authors);
        field(text, "TI", title());
        field(text, "SO", "SYNTHETIC JOURNAL OF " + category.toUpperCase(Locale.ROOT));
        field(text, "LA", "English");
        field(text, "DT", draws.below(20) == 0 ? "Review" : "Article");
        field(text, "DE", topic + "; " + field.topic(draws) + "; " + field.topic(draws) + "; synthetic record");
        field(text, "AB", Prose.paragraph(draws, topic, 9 + draws.below(5)));
        list(text, "C1", addresses(affiliations, authors));
        field(
                text,
                "RP",
                initials(authors.get(0)) + " (corresponding author), "
                        + affiliations.get(0).text());
        list(text, "CR", references());
        field(text, "NR", String.valueOf(20));
        field(text, "PY", String.valueOf(year));
        field(text, "VL", String.valueOf(year - 2000));
        field(text, "DI", String.format(Locale.ROOT, "10.00000/synthetic.%09d", number));
        field(text, "WC", category);
        field(text, "SC", category.replaceAll(",.*", ""));
        field(text, "UT", String.format(Locale.ROOT, "SYN:%015d", number));
        text.append("ER\n\n");
    }

    private static String initials(String name) {
        return name.substring(0, name.indexOf(", ") + 3);
    }

    private String title() {
        return "Synthetic record " + number + ": " + Prose.title(draws, topic);
    }

    /** The countries of the record: the focal one, its partners, perhaps one outside the group. */
    private Set<Place> places() {
        Places places = Places.INSTANCE;
        Set<Place> chosen = new LinkedHashSet<>();
        chosen.add(places.focal());
        Place first = places.partner(field, at(Spread.PARTNER));
        chosen.add(first);
        int partners = partners(first.isHub() ? PARTNERS_OF_HUB : PARTNERS);
        if (partners > 1 && draws.unit() < WITH_HUB) {
            chosen.add(first.isHub() ? places.member(first.bloc(), draws) : places.of(first.bloc()));
        }
        while (chosen.size() < partners + 1) {
            chosen.add(draws.unit() < WITHIN_BLOC ? places.member(first.bloc(), draws) : places.hub(draws));
        }
        if (draws.unit() < WITH_OTHER) {
            chosen.add(places.other(draws));
        }
        return chosen;
    }

    private int partners(double[] shares) {
        double u = at(Spread.PARTNERS);
        for (int i = 0; i < shares.length; i++) {
            if (u < shares[i]) {
                return i + 1;
            }
        }
        return shares.length + 1 + draws.smallBelow(9);
    }

    private List<Affiliation> affiliations() {
        List<Affiliation> affiliations = new ArrayList<>();
        for (Place place : places()) {
            int institutions = 1 + draws.smallBelow(place.bloc().equals(Place.FOCAL) ? 4 : 3);
            for (int i = 0; i < institutions; i++) {
                affiliations.add(Affiliation.draw(place, field, draws));
            }
        }
        if (number % UNNAMED_EVERY == 0) {
            affiliations.add(Affiliation.unnamed());
        }
        return affiliations;
    }

    private List<String> authors(int affiliations) {
        int count = affiliations + draws.smallBelow(6);
        List<String> authors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int person = draws.smallBelow(90_000) + i;
            authors.add(String.format(Locale.ROOT, "Synthetic-%05d, %s", person, draws.of("Alpha", "Beta", "Gamma")));
        }
        return authors;
    }

    /** Each address with its authors before it; every author has one, the first of them all. */
    private List<String> addresses(List<Affiliation> affiliations, List<String> authors) {
        List<String> lines = new ArrayList<>();
        for (int a = 0; a < affiliations.size(); a++) {
            List<String> here = new ArrayList<>();
            for (int i = a; i < authors.size(); i += affiliations.size()) {
                here.add(authors.get(i));
            }
            lines.add("[" + String.join("; ", here) + "] " + affiliations.get(a).text() + ".");
        }
        return lines;
    }

    private List<String> references() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            references.add(String.format(
                    Locale.ROOT,
                    "Synthetic-%05d A, %d, SYNTH J %s, V%d, P%d, DOI 10.00000/synthetic.ref.%d",
                    draws.below(90_000),
                    year - 1 - draws.smallBelow(30),
                    topic.toUpperCase(Locale.ROOT),
                    1 + draws.below(90),
                    1 + draws.below(2000),
                    draws.below(1_000_000)));
        }
        return references;
    }

    private static void field(StringBuilder text, String tag, String value) {
        text.append(tag).append(' ').append(value).append('\n');
    }

    private static void list(StringBuilder text, String tag, List<String> values) {
        String lead = tag + " ";
        for (String value : values) {
            text.append(lead).append(value).append('\n');
            lead = "   ";
        }
    }
}
