package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.subject.IndustryConcordance;
import io.github.brigraph.subject.SubjectField;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Unit.Level;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of a tally as a saved one carries them. */
final class SavedSettings {

    private SavedSettings() {}

    /** Checks that two tallies kept the same. */
    static void requireEqual(TallySettings a, TallySettings b) {
        checkArgument(
                a.mostInstitutions() == b.mostInstitutions(),
                "tallies must have one limit on institutions a record, were %s and %s",
                a.mostInstitutions(),
                b.mostInstitutions());
        checkArgument(
                a.finest() == b.finest(), "tallies must be of one level, were of %s and %s", a.finest(), b.finest());
        boolean same = a.subjects().equals(b.subjects()) || Arrays.equals(bytes(a), bytes(b));
        checkArgument(
                same,
                "tallies must tell records apart by the same fields and industries, were %s and %s",
                a.subjects().fields(),
                b.subjects().fields());
    }

    private static byte[] bytes(TallySettings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void write(DataOutputStream out, TallySettings settings) throws IOException {
        out.writeByte(settings.finest().ordinal());
        out.writeInt(settings.mostInstitutions());
        SubjectFields fields = settings.subjects().fields();
        SavedText.write(out, fields.name());
        out.writeInt(fields.all().size());
        for (SubjectField field : fields.all()) {
            write(out, field);
        }
        Optional<IndustryConcordance> concordance = settings.subjects().concordance();
        SavedText.write(out, concordance.map(IndustryConcordance::name).orElse(""));
        List<String> lines = concordance.map(IndustryConcordance::lines).orElse(List.of());
        out.writeInt(lines.size());
        for (String line : lines) {
            SavedText.write(out, line);
        }
    }

    private static void write(DataOutputStream out, SubjectField field) throws IOException {
        SavedText.write(out, field.id());
        out.writeInt(field.names().size());
        for (var name : field.names().entrySet()) {
            SavedText.write(out, name.getKey());
            SavedText.write(out, name.getValue());
        }
        out.writeInt(field.conditions().size());
        for (SubjectField.Condition condition : field.conditions()) {
            SavedText.write(out, condition.effect().name());
            SavedText.write(out, condition.place().name());
            SavedText.write(out, condition.text());
        }
    }

    static TallySettings read(DataInputStream in) throws IOException {
        Level finest = Level.values()[in.readByte()];
        int mostInstitutions = in.readInt();
        String name = SavedText.read(in);
        List<SubjectField> fields = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            fields.add(field(in));
        }
        String concordance = SavedText.read(in);
        List<String> lines = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            lines.add(SavedText.read(in));
        }
        return new TallySettings(
                finest,
                mostInstitutions,
                new Subjects(
                        SubjectFields.of(name, fields),
                        lines.isEmpty()
                                ? Optional.empty()
                                : Optional.of(IndustryConcordance.parse(concordance, lines))));
    }

    private static SubjectField field(DataInputStream in) throws IOException {
        String id = SavedText.read(in);
        SortedMap<String, String> names = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            names.put(SavedText.read(in), SavedText.read(in));
        }
        List<SubjectField.Condition> conditions = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            conditions.add(new SubjectField.Condition(
                    SubjectField.Effect.valueOf(SavedText.read(in)),
                    SubjectField.Place.valueOf(SavedText.read(in)),
                    SavedText.read(in)));
        }
        return new SubjectField(id, names, conditions);
    }
}
