package io.github.brigraph.parquet;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Writes rows as JSON objects; what is null is left out. */
final class JsonRows extends RecordMaterializer<Boolean> {

    private final JsonGenerator json;
    private final GroupConverter root;

    JsonRows(MessageType schema, JsonGenerator json) {
        this.json = json;
        this.root = new ObjectRows(schema, Optional.empty());
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    @Override
    public Boolean getCurrentRecord() {
        return true;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void now(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name the name of the field, unless the value is an element of a list */
    private Converter of(Type type, Optional<String> name) {
        if (type.isPrimitive()) {
            return new Value(name);
        }
        GroupType group = type.asGroupType();
        return Projection.isList(group) ? new ListRows(group, name) : new ObjectRows(group, name);
    }

    private void name(Optional<String> name) throws IOException {
        if (name.isPresent()) {
            json.writeFieldName(name.get());
        }
    }

    private final class ObjectRows extends GroupConverter {

        private final Optional<String> name;
        private final Converter[] fields;

        ObjectRows(GroupType group, Optional<String> name) {
            this.name = name;
            this.fields = group.getFields().stream()
                    .map(f -> of(f, Optional.of(f.getName())))
                    .toArray(Converter[]::new);
        }

        @Override
        public Converter getConverter(int field) {
            return fields[field];
        }

        @Override
        public void start() {
            now(() -> {
                name(name);
                json.writeStartObject();
            });
        }

        @Override
        public void end() {
            now(json::writeEndObject);
        }
    }

    private final class ListRows extends GroupConverter {

        private final Optional<String> name;
        private final Converter repeated;

        ListRows(GroupType list, Optional<String> name) {
            this.name = name;
            Type inside = list.getType(0);
            this.repeated = Projection.isElement(list)
                    ? of(inside, Optional.empty())
                    : new Around(of(inside.asGroupType().getType(0), Optional.empty()));
        }

        @Override
        public Converter getConverter(int field) {
            return repeated;
        }

        @Override
        public void start() {
            now(() -> {
                name(name);
                json.writeStartArray();
            });
        }

        @Override
        public void end() {
            now(json::writeEndArray);
        }
    }

    /** The structure around the element of a list. */
    private static final class Around extends GroupConverter {

        private final Converter element;

        Around(Converter element) {
            this.element = element;
        }

        @Override
        public Converter getConverter(int field) {
            return element;
        }

        @Override
        public void start() {
            // The element writes itself.
        }

        @Override
        public void end() {
            // The element wrote itself.
        }
    }

    private final class Value extends PrimitiveConverter {

        private final Optional<String> name;

        Value(Optional<String> name) {
            this.name = name;
        }

        private void write(Writing value) {
            now(() -> {
                name(name);
                value.write();
            });
        }

        @Override
        public void addBinary(Binary value) {
            byte[] utf8 = value.getBytesUnsafe();
            write(() -> json.writeUTF8String(utf8, 0, utf8.length));
        }

        @Override
        public void addBoolean(boolean value) {
            write(() -> json.writeBoolean(value));
        }

        @Override
        public void addInt(int value) {
            write(() -> json.writeNumber(value));
        }

        @Override
        public void addLong(long value) {
            write(() -> json.writeNumber(value));
        }

        @Override
        public void addFloat(float value) {
            addDouble(value);
        }

        @Override
        public void addDouble(double value) {
            // A year that a writer took for a number with a fraction.
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            write(() -> json.writeNumber(whole ? String.valueOf((long) value) : String.valueOf(value)));
        }
    }
}
