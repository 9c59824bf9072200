package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A record of a JSON format while its fields come in. */
interface JsonRecord {

    /** Takes a field whose name was read and whose value the parser stands on; it must consume the value. */
    void field(String name, JsonParser json) throws IOException;

    /** Hands the finished record on, or rejects it. */
    void finish(RecordSink sink);
}
