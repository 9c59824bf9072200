package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Steps through JSON values; a value of another kind than expected is skipped. */
final class Json {

    private Json() {}

    /** Takes the value of a field. */
    interface FieldTaker {
        void take(String name, JsonParser json) throws IOException;
    }

    /** Takes an element of an array. */
    interface ElementTaker {
        void take(JsonParser json) throws IOException;
    }

    /** The text of a string or number; empty for null and for anything else, which is skipped. */
    static Optional<String> text(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return Optional.of(json.getText());
        }
        json.skipChildren();
        return Optional.empty();
    }

    /** Hands each field of the object that the parser stands on to the taker, which must consume its value. */
    static void object(JsonParser json, FieldTaker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            taker.take(name, json);
        }
    }

    /** Hands each element of the array that the parser stands on to the taker, which must consume it. */
    static void array(JsonParser json, ElementTaker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            taker.take(json);
        }
    }
}
