package io.github.brigraph.record;

import java.util.List;

/**
 * A patent or patent application.
 *
 * @param core what all records have in common
 * @param classes IPC and CPC codes, the main one first
 */
public record Patent(Core core, List<String> classes) implements ResearchRecord {

    public Patent {
        classes = List.copyOf(classes);
    }

    @Override
    public RecordType type() {
        return RecordType.PATENT;
    }
}
