package io.github.brigraph.resolve;

import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies a {@link RollUp}: which of a whole and its parts count. */
final class InstitutionFamily {

    private static final String SYSTEM = " System";

    private final RollUp policy;
    private final Optional<RorDirectory> directory;

    InstitutionFamily(RollUp policy, Optional<RorDirectory> directory) {
        this.policy = policy;
        this.directory = directory;
    }

    /** The institutions of one address that count, each once. */
    List<InstitutionMatch> ofAddress(List<InstitutionMatch> matches) {
        return switch (policy) {
            case AS_NAMED -> matches;
            case MOST_SPECIFIC -> matches.size() < 2 ? matches : mostSpecific(matches);
            case PARENT, TOP -> above(mostSpecific(matches));
        };
    }

    private List<InstitutionMatch> mostSpecific(List<InstitutionMatch> matches) {
        return matches.stream()
                .filter(m -> matches.stream().noneMatch(other -> isPart(other.institution(), m.institution())))
                .toList();
    }

    /** Whether an institution is a part of another by the directory, or of a system by their names. */
    private boolean isPart(Institution part, Institution whole) {
        boolean known = directory
                .filter(d ->
                        d.number(part.id()).isPresent() && d.number(whole.id()).isPresent())
                .filter(d -> d.isPartOf(
                        d.number(part.id()).get(), d.number(whole.id()).get()))
                .isPresent();
        return known || isCampus(part, whole);
    }

    /** "University of California, San Diego" of "University of California System". */
    static boolean isCampus(Institution campus, Institution system) {
        String name = system.name();
        return name.endsWith(SYSTEM)
                && !campus.equals(system)
                && campus.name().startsWith(name.substring(0, name.length() - SYSTEM.length()));
    }

    private List<InstitutionMatch> above(List<InstitutionMatch> matches) {
        Map<String, InstitutionMatch> above = new LinkedHashMap<>();
        for (InstitutionMatch match : matches) {
            for (Institution institution : above(match.institution())) {
                above.putIfAbsent(institution.id(), new InstitutionMatch(institution, match.kind(), match.score()));
            }
        }
        return List.copyOf(above.values());
    }

    private List<Institution> above(Institution institution) {
        Optional<Integer> number = directory.flatMap(d -> d.number(institution.id()));
        if (number.isEmpty()) {
            return List.of(institution);
        }
        RorDirectory d = directory.orElseThrow();
        List<Institution> above = new ArrayList<>();
        if (policy == RollUp.PARENT) {
            for (int parent : d.parents(number.get())) {
                above.add(d.organization(parent).institution());
            }
        } else {
            Set<Integer> family = d.ancestors(number.get());
            family.stream()
                    .filter(n -> d.parents(n).length == 0)
                    .forEach(n -> above.add(d.organization(n).institution()));
        }
        return above.isEmpty() ? List.of(institution) : above;
    }
}
