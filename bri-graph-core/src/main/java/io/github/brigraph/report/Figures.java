package io.github.brigraph.report;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.structure.CommunityRoles;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of the page one by one, for reports, slides and notebooks.
 *
 * <pre>{@code
 * Figures.map(study).write(Path.of("map.svg"));
 * Figures.network(study, Language.CHINESE).write(Path.of("network.png"));
 * Figures.matrix(study.hubNetwork()).svg();
 * for (Figure figure : Figures.of(study)) {
 *     figure.write(Path.of(figure.name() + ".svg"));
 * }
 * }</pre>
 *
 * <p>Every figure exists for empty data too, and says so. Counts are joint records, full counting, in maps and matrices; weights
 * under the counting of the network in pictures of networks. Colours can be told apart with every kind of colour vision. Without a
 * language, texts are English.
 */
public final class Figures {

    private Figures() {}

    /** Every figure of a study, in the order of the page: map, network, hubs, trend, matrix, institution-network. */
    public static List<Figure> of(StudyResult study) {
        return of(study, Language.ENGLISH);
    }

    /** Every figure of a study in a language. */
    public static List<Figure> of(StudyResult study, Language language) {
        return List.of(
                map(study, language),
                network(study, language),
                hubs(study.hubs(), language),
                trend(study, language),
                matrix(study.countries(), language),
                institutions(study, language));
    }

    /**
     * The world by joint records with the focal country of a study, and the strongest of its ties; without a focal country by
     * the records of each country, and the strongest ties of partners.
     *
     * <p>Equal Earth projection around 150° E, so that no tie is cut at the edge; territories too small to be seen are points.
     * Territories fold as in the study. Boundaries and names imply no opinion on legal status.
     */
    public static Figure map(StudyResult study) {
        return map(study, Language.ENGLISH);
    }

    /** The map of a study in a language. */
    public static Figure map(StudyResult study, Language language) {
        return WorldMap.of(MapQuestion.of(new Findings(study, language)), language);
    }

    /** The world by the records of each country of a network, and the strongest of its ties; ISO codes are as they are. */
    public static Figure map(CollaborationNetwork<Country> network) {
        return map(network, Language.ENGLISH);
    }

    /** The map of a network in a language. */
    public static Figure map(CollaborationNetwork<Country> network, Language language) {
        return WorldMap.of(MapQuestion.of(network), language);
    }

    /** The countries of a study as a network: {@link #network(MeasuredNetwork)}, the focal country ringed. */
    public static Figure network(StudyResult study) {
        return network(study, Language.ENGLISH);
    }

    /** The network of a study in a language. */
    public static Figure network(StudyResult study, Language language) {
        return NetworkFigure.of(
                study.countries(),
                new NetworkFigure.Picture<>(
                        NetworkFigure.Picture.MAIN, study.settings().foldedFocal()),
                language);
    }

    /** The institutions of a study as a network: {@link #network(MeasuredNetwork)}. */
    public static Figure institutions(StudyResult study) {
        return institutions(study, Language.ENGLISH);
    }

    /** The network of the institutions of a study in a language. */
    public static Figure institutions(StudyResult study, Language language) {
        return NetworkFigure.of(
                study.institutions(), new NetworkFigure.Picture<>("institution-network", Optional.empty()), language);
    }

    /**
     * The strongest 60 units of a network, and the strongest of their ties: places by VOS mapping ({@link
     * io.github.brigraph.layout.VosMapping}), area by strength, colour by community.
     */
    public static <U extends Unit> Figure network(MeasuredNetwork<U> network) {
        return network(network, Language.ENGLISH);
    }

    /** The picture of a network in a language. */
    public static <U extends Unit> Figure network(MeasuredNetwork<U> network, Language language) {
        return NetworkFigure.of(network, NetworkFigure.Picture.main(), language);
    }

    /** The picture of a network, whose communities are found by the Leiden algorithm with default settings. */
    public static <U extends Unit> Figure network(CollaborationNetwork<U> network) {
        return network(network, Language.ENGLISH);
    }

    /** The picture of a network, whose communities are found by the Leiden algorithm with default settings, in a language. */
    public static <U extends Unit> Figure network(CollaborationNetwork<U> network, Language language) {
        return network(measured(network), language);
    }

    /**
     * The first 20 hubs with their ranks, the intervals of these where replicates were asked for, and their strengths against chance
     * where samples were.
     */
    public static <U extends Unit> Figure hubs(HubTable<U> hubs) {
        return hubs(hubs, Language.ENGLISH);
    }

    /** The hubs in a language. */
    public static <U extends Unit> Figure hubs(HubTable<U> hubs, Language language) {
        return HubFigure.of(hubs, language);
    }

    /** Records by year, a panel for each type of record that has any: all, international, with the group; incomplete years marked. */
    public static Figure trend(StudyResult study) {
        return trend(study, Language.ENGLISH);
    }

    /** The trend in a language. */
    public static Figure trend(StudyResult study, Language language) {
        return TrendFigure.of(new Findings(study, language));
    }

    /** The joint records of each pair of the strongest 45 units, in shades, ordered by community and then by strength. */
    public static <U extends Unit> Figure matrix(MeasuredNetwork<U> network) {
        return matrix(network, Language.ENGLISH);
    }

    /** The matrix in a language. */
    public static <U extends Unit> Figure matrix(MeasuredNetwork<U> network, Language language) {
        return MatrixFigure.of(network, language);
    }

    /** The matrix of a network, whose communities are found by the Leiden algorithm with default settings. */
    public static <U extends Unit> Figure matrix(CollaborationNetwork<U> network) {
        return matrix(network, Language.ENGLISH);
    }

    /** The matrix of a network, whose communities are found by the Leiden algorithm with default settings, in a language. */
    public static <U extends Unit> Figure matrix(CollaborationNetwork<U> network, Language language) {
        return matrix(measured(network), language);
    }

    /** Communities are all that a figure needs; other measures would take time. */
    private static <U extends Unit> MeasuredNetwork<U> measured(CollaborationNetwork<U> network) {
        Leiden.Result communities = Leiden.modularity().run(network.graph());
        return new MeasuredNetwork<>(
                network,
                Map.of(),
                communities,
                CommunityRoles.of(network.graph(), communities.partition(), Weighting.WEIGHTED));
    }
}
