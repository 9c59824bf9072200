package io.github.brigraph.report;

import java.util.List;

/**
 * What a shape of a scene stands for.
 *
 * @param tooltip a sentence for who points at it; empty for none
 * @param data names and values in turn, by which the script of the page finds it; a figure of its own has no script
 */
record Note(String tooltip, List<String> data) {

    static final Note NONE = new Note("", List.of());

    Note {
        data = List.copyOf(data);
    }

    static Note of(String tooltip) {
        return new Note(tooltip, List.of());
    }

    static Note data(String... namesAndValues) {
        return new Note("", List.of(namesAndValues));
    }
}
