package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import io.github.brigraph.record.Patent;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.subject.SubjectField;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tables of a study, counted record by record in the plainest way: slow, and independent of the tally. */
final class StudyOracle implements RecordLog {

    private static final List<String> TIERS = List.of("unranked", "1-20", "21-50", "51-100", "101-132");

    private final List<PlacedRecord> all = new ArrayList<>();
    private final StudySettings settings;

    StudyOracle(StudySettings settings) {
        this.settings = settings;
    }

    @Override
    public void record(PlacedRecord record) {
        all.add(record);
    }

    @Override
    public void problem(Problem problem) {}

    Set<Country> countries(PlacedRecord r) {
        Set<Country> folded = new TreeSet<>();
        for (var address : r.addresses()) {
            for (Country c : address.countries()) {
                folded.add(settings.territories().fold(c));
            }
        }
        return folded;
    }

    List<PlacedRecord> records() {
        List<PlacedRecord> kept = new ArrayList<>();
        for (PlacedRecord r : all) {
            int year = r.record().year().orElse(-1);
            boolean inPeriod = settings.period().equals(io.github.brigraph.network.Period.ALL)
                    || (year >= settings.period().first()
                            && year <= settings.period().last());
            if (inPeriod && countries(r).size() <= settings.mostUnits()) {
                kept.add(r);
            }
        }
        return kept;
    }

    boolean ofFocal(PlacedRecord r) {
        return settings.foldedFocal().isEmpty()
                || countries(r).contains(settings.foldedFocal().get());
    }

    int partners(PlacedRecord r) {
        Set<Country> here = new HashSet<>(countries(r));
        here.retainAll(settings.partnerSet());
        return here.size();
    }

    boolean joint(PlacedRecord r) {
        return settings.foldedFocal().isPresent() ? ofFocal(r) && partners(r) >= 1 : partners(r) >= 2;
    }

    /** {@code year type} to records, international, joint. */
    Map<String, List<Long>> trend() {
        Map<String, List<Long>> rows = new TreeMap<>();
        for (PlacedRecord r : records()) {
            String key = r.record().year().orElse(0) + " " + r.record().type().label();
            List<Long> row = rows.getOrDefault(key, List.of(0L, 0L, 0L));
            rows.put(
                    key,
                    List.of(
                            row.get(0) + 1,
                            row.get(1) + (countries(r).size() > 1 ? 1 : 0),
                            row.get(2) + (joint(r) ? 1 : 0)));
        }
        return rows;
    }

    private static boolean words(String phrase, String text) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        String[] parts = phrase.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}*]+", -1);
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : "[^\\p{L}\\p{N}]+");
            regex.append(
                    parts[i].endsWith("*")
                            ? parts[i].substring(0, parts[i].length() - 1) + "[\\p{L}\\p{N}*]*"
                            : parts[i]);
        }
        regex.append("(?![\\p{L}\\p{N}])");
        return java.util.regex.Pattern.compile(regex.toString())
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }

    static boolean inField(PlacedRecord r, SubjectField field) {
        boolean in = false;
        for (SubjectField.Condition c : field.conditions()) {
            var core = r.record().core();
            boolean fits =
                    switch (c.place()) {
                        case TITLE -> words(c.text(), core.title());
                        case KEYWORD -> core.keywords().stream().anyMatch(k -> words(c.text(), k));
                        case TOPIC -> core.categories().stream().anyMatch(k -> words(c.text(), k));
                        case CATEGORY ->
                            core.categories().stream().anyMatch(k -> k.strip()
                                    .equalsIgnoreCase(c.text().strip()));
                    };
            if (fits && c.effect() == SubjectField.Effect.EXCLUDES) {
                return false;
            }
            in |= fits;
        }
        return in;
    }

    /** Joint publications in a field; {@code all} for all. */
    List<PlacedRecord> inField(String id, SubjectFields fields) {
        List<PlacedRecord> in = new ArrayList<>();
        for (PlacedRecord r : records()) {
            if (joint(r)
                    && r.record().type() == RecordType.PUBLICATION
                    && (id.equals("all")
                            || inField(r, fields.all().get(fields.indexOf(id).orElseThrow())))) {
                in.add(r);
            }
        }
        return in;
    }

    Map<String, Long> partnersOf(List<PlacedRecord> records) {
        Map<String, Long> counts = new TreeMap<>();
        for (PlacedRecord r : records) {
            for (Country c : countries(r)) {
                if (settings.partnerSet().contains(c)) {
                    counts.merge(c.id(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    Map<String, Long> institutionsOf(List<PlacedRecord> records, Predicate<Country> where) {
        // Where sources differ about an institution's country, the first in order of the codes holds, over all records.
        Map<String, Country> countryOf = new TreeMap<>();
        for (PlacedRecord r : all) {
            for (Institution i : r.institutions()) {
                i.country().ifPresent(c -> countryOf.merge(i.id(), c, (a, b) -> a.compareTo(b) < 0 ? a : b));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        for (PlacedRecord r : records) {
            for (Institution i : r.institutions()) {
                Country c = countryOf.get(i.id());
                if (c != null && where.test(settings.territories().fold(c))) {
                    counts.merge(i.id(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    static Map<String, Long> categoriesOf(List<PlacedRecord> records) {
        Map<String, Long> counts = new TreeMap<>();
        for (PlacedRecord r : records) {
            new HashSet<>(r.record().core().categories()).forEach(c -> counts.merge(c, 1L, Long::sum));
        }
        return counts;
    }

    /** Joint patents by division of the class that they carry. */
    Map<String, Long> industries() {
        Map<String, Long> counts = new TreeMap<>();
        for (PlacedRecord r : records()) {
            if (joint(r) && r.record() instanceof Patent patent) {
                Set<String> divisions = new HashSet<>();
                patent.classes().industries().forEach(c -> divisions.add(c.substring(0, 3)));
                divisions.forEach(d -> counts.merge(d, 1L, Long::sum));
            }
        }
        return counts;
    }

    /** {@code dimension pattern} to records. */
    Map<String, Long> patterns() {
        Map<String, Long> counts = new TreeMap<>();
        for (PlacedRecord r : records()) {
            Set<Country> c = countries(r);
            if (ofFocal(r)) {
                counts.merge("partners " + partnersPattern(r), 1L, Long::sum);
                counts.merge("institutions " + institutionsPattern(r), 1L, Long::sum);
            }
            if (joint(r)) {
                counts.merge("capability " + capability(c), 1L, Long::sum);
                counts.merge("third_party " + (thirdParty(c) ? "third_party" : "other"), 1L, Long::sum);
            }
            if (settings.foldedFocal().isPresent() && partners(r) >= 2) {
                counts.merge("mediation " + (ofFocal(r) ? "mediated" : "direct"), 1L, Long::sum);
            }
        }
        return counts;
    }

    private String partnersPattern(PlacedRecord r) {
        int n = countries(r).size();
        if (n == 0) {
            return "no_country";
        }
        if (n == 1) {
            return "domestic";
        }
        if (!joint(r)) {
            return "outside_group";
        }
        return n == 2 ? "bilateral" : n == 3 ? "trilateral" : "quadrilateral_and_more";
    }

    private String institutionsPattern(PlacedRecord r) {
        int n = countries(r).size();
        if (n != 1) {
            return n == 0 ? "no_country" : "international";
        }
        int institutions = r.institutions().size();
        return institutions == 0
                ? "domestic_institution_unknown"
                : institutions == 1 ? "domestic_one_institution" : "domestic_several_institutions";
    }

    private int tier(Country c) {
        Integer rank = settings.innovationIndex().ranks().get(c);
        return rank == null ? -1 : rank <= 20 ? 0 : rank <= 50 ? 1 : rank <= 100 ? 2 : 3;
    }

    private String capability(Set<Country> countries) {
        Set<String> kinds = new HashSet<>();
        for (Country a : countries) {
            for (Country b : countries) {
                if (tier(a) < 0 || tier(b) < 0) {
                    return "with_unranked";
                }
                if (a.compareTo(b) < 0) {
                    kinds.add(Math.abs(tier(a) - tier(b)) >= 2 ? "vertical" : "horizontal");
                }
            }
        }
        return kinds.size() == 2 ? "mixed" : kinds.iterator().next();
    }

    private boolean thirdParty(Set<Country> countries) {
        boolean advanced = false;
        boolean developing = false;
        for (Country c : countries) {
            if (!settings.isFocal(c)) {
                advanced |= tier(c) == 0;
                developing |= tier(c) > 0;
            }
        }
        return advanced && developing && countries.size() >= 3;
    }

    /** Tier label to joint records with a partner of it. */
    Map<String, Long> tiers() {
        Map<String, Long> counts = new TreeMap<>();
        for (PlacedRecord r : records()) {
            if (joint(r)) {
                Set<String> seen = new HashSet<>();
                for (Country c : countries(r)) {
                    if (settings.partnerSet().contains(c)) {
                        seen.add(TIERS.get(tier(c) + 1));
                    }
                }
                seen.forEach(t -> counts.merge(t, 1L, Long::sum));
            }
        }
        return counts;
    }
}
