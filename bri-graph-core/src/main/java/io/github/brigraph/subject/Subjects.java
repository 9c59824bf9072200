package io.github.brigraph.subject;

import io.github.brigraph.record.Patent;
import io.github.brigraph.record.ResearchRecord;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a study tells what its records are about.
 *
 * @param fields the fields of its publications
 * @param concordance the industries of patents that carry no class of their own; empty for none
 */
public record Subjects(SubjectFields fields, Optional<IndustryConcordance> concordance) {

    /** No fields, and the industries that patents themselves carry. */
    public static final Subjects NONE = new Subjects(SubjectFields.none(), Optional.empty());

    /** The standard fields, and the industries that patents themselves carry. */
    public static Subjects standard() {
        return new Subjects(SubjectFields.standard(), Optional.empty());
    }

    /** The bits of the fields that a record is in. */
    public long fieldsOf(ResearchRecord record) {
        return fields.of(record);
    }

    /**
     * The industries of a record with its share in each: of a patent that carries classes of the national economy, their
     * divisions in equal shares; of another patent what the concordance says; of any other record, none.
     */
    public SortedMap<String, Double> industriesOf(ResearchRecord record) {
        if (!(record instanceof Patent patent)) {
            return new TreeMap<>();
        }
        SortedMap<String, Double> own = new TreeMap<>();
        patent.classes().industries().forEach(c -> own.put(Industry.division(c), 1.0));
        if (own.isEmpty()) {
            return concordance.map(c -> c.industries(patent.classes().ipc())).orElseGet(TreeMap::new);
        }
        own.replaceAll((code, one) -> 1.0 / own.size());
        return own;
    }

    /** The name of an industry: the concordance's, else that of the division; empty where it has none. */
    public String industryName(String code, java.util.Locale locale) {
        String given = concordance.map(c -> c.industryName(code)).orElse("");
        return given.isEmpty() ? Industry.name(code, locale) : given;
    }
}
