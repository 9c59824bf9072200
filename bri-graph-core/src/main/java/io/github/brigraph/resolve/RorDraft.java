package io.github.brigraph.resolve;

import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An organisation while it is read. */
final class RorDraft {

    /** What a name is to its organisation, the strongest first. */
    enum NameKind {
        NAME,
        LABEL,
        ALIAS,
        ACRONYM
    }

    /** A name. */
    record Name(String value, NameKind kind) {}

    String id = "";
    String display = "";
    String status = "active";
    boolean second;
    final List<Name> names = new ArrayList<>();
    final Set<Country> countries = new LinkedHashSet<>();
    final Set<String> cities = new LinkedHashSet<>();
    final Set<String> types = new TreeSet<>();
    final Set<String> parents = new LinkedHashSet<>();
    final Set<String> children = new LinkedHashSet<>();
    /** Names of the organisations that it took the place of, by their ids. */
    final Map<String, String> predecessors = new TreeMap<>();

    final Set<String> successors = new LinkedHashSet<>();

    /** An organisation has at most so many names; ROR's have some dozens. */
    private static final int MOST_NAMES = 1000;

    void name(String value, NameKind kind) {
        if (!value.isBlank() && names.size() < MOST_NAMES) {
            names.add(new Name(value.strip(), kind));
        }
        if (kind == NameKind.NAME && display.isEmpty()) {
            display = value.strip();
        }
    }

    boolean complete() {
        return !id.isEmpty() && !display.isEmpty();
    }
}
