package io.github.brigraph.neo4j;

import io.github.brigraph.neo4j.NetworkContent.Annotations;
import io.github.brigraph.neo4j.NetworkContent.Link;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.study.FieldTable.FieldSummary;
import io.github.brigraph.study.TopList;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a study knows of institutions and subdivisions: the country that each is in, the fields that it leads. */
final class PlacedAnnotations<U extends Unit> implements Annotations<U> {

    private final StudyContent content;
    private final CollaborationNetwork<U> network;
    private final NetworkKey countries;

    PlacedAnnotations(StudyContent content, CollaborationNetwork<U> network, NetworkKey countries) {
        this.content = content;
        this.network = network;
        this.countries = countries;
    }

    @Override
    public void network(Map<String, Object> properties) {
        content.describe(properties);
        properties.put("countriesNetworkId", countries.id());
    }

    @Override
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        CollaborationNetwork<Country> known = content.study().countries().network();
        for (U unit : network.units()) {
            country(unit)
                    .map(content.study().settings().territories()::fold)
                    .filter(c -> known.node(c).isPresent())
                    .ifPresent(c ->
                            links.add(new Link(Link.Kind.LOCATED_IN, unit.id(), countries.id(), c.code(), Map.of())));
        }
        for (FieldSummary field : content.study().tables().fields().fields()) {
            ranked(field, "institution_abroad", field.institutionsAbroad(), links);
            ranked(field, "institution_home", field.institutionsHome(), links);
        }
        return links;
    }

    private void ranked(FieldSummary field, String kind, TopList<Institution> list, List<Link> links) {
        for (TopList.Place<Institution> place : list.places()) {
            if (has(place.item())) {
                links.add(new Link(
                        Link.Kind.RANKED_IN,
                        place.item().id(),
                        countries.id(),
                        field.id(),
                        Map.of("kind", kind, "rank", (long) place.rank(), "records", place.records())));
            }
        }
    }

    @SuppressWarnings("unchecked") // only looked up, and a unit of another class is equal to none
    private boolean has(Institution institution) {
        return network.node((U) institution).isPresent();
    }

    private static Optional<Country> country(Unit unit) {
        if (unit instanceof Institution institution) {
            return institution.country();
        }
        return unit instanceof Subdivision subdivision
                ? Optional.of(subdivision.country())
                : Optional.of((Country) unit);
    }
}
