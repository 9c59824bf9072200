package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.Period;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The records behind a number of a study: of a tie, a unit, or a cell of a table of fields. They are found by a second,
 * filtered pass over the inputs, with the settings of the first.
 *
 * <pre>{@code
 * new Explanation(settings, Explanation.Figure.tie("CN", "SG")).run(ingest, record -> …);
 * }</pre>
 *
 * <p>Units are given by their ids: the code of a country as it is after folding, or the id of an institution. A tie has the
 * records that carry both units; a unit those that carry it. With a field, only the joint publications of the field count, as
 * in the tables of fields.
 *
 * @param settings the settings of the study
 * @param figure what is asked
 */
public record Explanation(StudySettings settings, Figure figure) {

    /**
     * A number.
     *
     * @param units the ids of the units that a record must carry, one or two
     * @param field the id of a field; empty for every record
     */
    public record Figure(Set<String> units, String field) {

        public Figure {
            checkArgument(
                    units.size() == 1 || units.size() == 2,
                    "a number must be of one unit or two, was of %s",
                    units.size());
            units = Set.copyOf(units);
        }

        /** The number of joint records of two units. */
        public static Figure tie(String a, String b) {
            checkArgument(!a.equals(b), "a tie must have two units, was of %s and itself", a);
            return new Figure(Set.of(a, b), "");
        }

        /** The number of records of a unit. */
        public static Figure unit(String id) {
            return new Figure(Set.of(id), "");
        }

        /** The same in a field. */
        public Figure inField(String id) {
            return new Figure(units, id);
        }
    }

    /**
     * Reads the inputs again.
     *
     * @param ingest the reading of the first pass
     * @param found hears of every record behind the number, in the order of the inputs
     * @return how many there are
     * @throws IllegalArgumentException if there is no such field
     */
    public long run(Ingest ingest, Consumer<PlacedRecord> found) throws IOException {
        SubjectFields fields = ingest.keeps().subjects().fields();
        OptionalInt field = OptionalInt.empty();
        if (!figure.field.isEmpty() && !figure.field.equals(FieldTable.ALL)) {
            field = OptionalInt.of(fields.indexOf(figure.field)
                    .orElseThrow(() -> new IllegalArgumentException("there must be a field "
                            + figure.field + ", there are "
                            + fields.all().stream().map(f -> f.id()).toList())));
        }
        MatchingRecords matching = new MatchingRecords(new Filter(fields, field), found);
        ingest.run(matching);
        return matching.count();
    }

    private final class Filter implements Predicate<PlacedRecord> {

        private final SubjectFields fields;
        private final OptionalInt field;
        private final Set<Country> partners = settings.partnerSet();

        Filter(SubjectFields fields, OptionalInt field) {
            this.fields = fields;
            this.field = field;
        }

        @Override
        public boolean test(PlacedRecord record) {
            Set<Country> countries = new TreeSet<>();
            record.countries().forEach(c -> countries.add(settings.territories().fold(c)));
            return counted(record, countries) && carries(record, countries) && inField(record, countries);
        }

        private boolean counted(PlacedRecord record, Set<Country> countries) {
            OptionalInt year = record.record().year();
            Period period = settings.period();
            boolean inPeriod = period.equals(Period.ALL)
                    || (year.isPresent() && year.getAsInt() >= period.first() && year.getAsInt() <= period.last());
            return inPeriod && countries.size() <= settings.mostUnits();
        }

        private boolean carries(PlacedRecord record, Set<Country> countries) {
            Set<String> ids = new TreeSet<>();
            countries.forEach(c -> ids.add(c.id()));
            record.institutions().stream().map(Institution::id).forEach(ids::add);
            return ids.containsAll(figure.units);
        }

        private boolean inField(PlacedRecord record, Set<Country> countries) {
            if (figure.field.isEmpty()) {
                return true;
            }
            long partnersHere = countries.stream().filter(partners::contains).count();
            boolean joint = settings.foldedFocal()
                    .map(f -> countries.contains(f) && partnersHere >= 1)
                    .orElse(partnersHere >= 2);
            return joint
                    && record.record().type() == RecordType.PUBLICATION
                    && (field.isEmpty() || (fields.of(record.record()) >>> field.getAsInt() & 1) == 1);
        }
    }
}
