package io.github.brigraph.sample;

import com.google.common.collect.ImmutableList;

/** The subject fields of the synthetic corpus, with their shares in the source study (235,651 joint papers). */
enum Field {
    NONE(
            235_651 - 18_097 - 16_420 - 34_592 - 17_641,
            ImmutableList.of(
                    "Materials Science, Multidisciplinary",
                    "Engineering, Electrical & Electronic",
                    "Physics, Applied",
                    "Chemistry, Physical",
                    "Computer Science, Information Systems",
                    "Mathematics, Applied"),
            ImmutableList.of(
                    "thin film", "graphene", "wireless network", "quantum dot", "control system", "alloy", "laser")),
    ENVIRONMENT(
            18_097,
            ImmutableList.of(
                    "Environmental Sciences",
                    "Ecology",
                    "Engineering, Environmental",
                    "Geosciences, Multidisciplinary",
                    "Meteorology & Atmospheric Sciences"),
            ImmutableList.of(
                    "biodiversity", "air pollution", "ecosystem", "climate change", "soil erosion", "watershed")),
    FOOD(
            16_420,
            ImmutableList.of(
                    "Food Science & Technology", "Plant Sciences", "Agronomy", "Agriculture, Multidisciplinary"),
            ImmutableList.of("food security", "wheat", "rice", "crop yield", "drought tolerance", "nutrition")),
    HEALTH(
            34_592,
            ImmutableList.of(
                    "Oncology",
                    "Biochemistry & Molecular Biology",
                    "Pharmacology & Pharmacy",
                    "Public, Environmental & Occupational Health"),
            ImmutableList.of("public health", "cancer", "infection", "vaccine", "diabetes", "clinical trial")),
    GREEN(
            17_641,
            ImmutableList.of(
                    "Green & Sustainable Science & Technology",
                    "Energy & Fuels",
                    "Engineering, Chemical",
                    "Materials Science, Multidisciplinary"),
            ImmutableList.of(
                    "renewable energy",
                    "solar cell",
                    "carbon capture",
                    "green technology",
                    "hydrogen production",
                    "biofuel"));

    private final int papers;
    private final ImmutableList<String> categories;
    private final ImmutableList<String> topics;

    Field(int papers, ImmutableList<String> categories, ImmutableList<String> topics) {
        this.papers = papers;
        this.categories = categories;
        this.topics = topics;
    }

    /** The papers of the field in the source study. */
    int papers() {
        return papers;
    }

    String category(Draws draws) {
        return categories.get(draws.smallBelow(categories.size()));
    }

    String topic(Draws draws) {
        return topics.get(draws.below(topics.size()));
    }

    /** The field at a place between 0 and 1, each as wide as its share. */
    static Field at(double place) {
        double rest = place * 235_651;
        for (Field field : values()) {
            if (rest < field.papers) {
                return field;
            }
            rest -= field.papers;
        }
        return NONE;
    }
}
