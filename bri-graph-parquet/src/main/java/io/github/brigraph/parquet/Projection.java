package io.github.brigraph.parquet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/** The part of a schema that is wanted. */
final class Projection {

    /** What is wanted of a structure, by the names of its fields; nothing more of a value. */
    private record Wanted(Map<String, Wanted> fields) {

        void add(String path) {
            int dot = path.indexOf('.');
            Wanted field = fields.computeIfAbsent(
                    dot < 0 ? path : path.substring(0, dot), name -> new Wanted(new LinkedHashMap<>()));
            if (dot >= 0) {
                field.add(path.substring(dot + 1));
            }
        }
    }

    private Projection() {}

    /** The fields of these paths, as far as the schema has them; lists are passed through. */
    static MessageType of(MessageType schema, List<String> paths) {
        Wanted wanted = new Wanted(new LinkedHashMap<>());
        paths.forEach(wanted::add);
        return new MessageType(schema.getName(), fields(schema, wanted));
    }

    private static List<Type> fields(GroupType group, Wanted wanted) {
        List<Type> kept = new ArrayList<>();
        for (Type field : group.getFields()) {
            Wanted ofField = wanted.fields.get(field.getName());
            if (ofField != null) {
                of(field, ofField).ifPresent(kept::add);
            }
        }
        return kept;
    }

    /** What is wanted of a field; nothing where the schema has a value for a structure or the other way round. */
    private static Optional<Type> of(Type type, Wanted wanted) {
        if (type.isPrimitive()) {
            return wanted.fields.isEmpty() ? Optional.of(type) : Optional.empty();
        }
        GroupType group = type.asGroupType();
        if (isList(group)) {
            Type repeated = group.getType(0);
            if (isElement(group)) {
                return of(repeated, wanted).map(element -> group.withNewFields(element));
            }
            GroupType around = repeated.asGroupType();
            return of(around.getType(0), wanted).map(element -> group.withNewFields(around.withNewFields(element)));
        }
        List<Type> kept = fields(group, wanted);
        return kept.isEmpty() ? Optional.empty() : Optional.of(group.withNewFields(kept));
    }

    static boolean isList(GroupType group) {
        return group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                && group.getFieldCount() == 1
                && group.getType(0).isRepetition(Repetition.REPEATED);
    }

    /** Whether what is repeated in a list is the element itself, as older writers have it (rules of the Parquet format). */
    static boolean isElement(GroupType list) {
        Type repeated = list.getType(0);
        return repeated.isPrimitive()
                || repeated.asGroupType().getFieldCount() != 1
                || repeated.getName().equals("array")
                || repeated.getName().equals(list.getName() + "_tuple");
    }
}
