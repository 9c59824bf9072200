package io.github.brigraph.resolve;

/**
 * An organisation of a directory named in an address.
 *
 * @param first the first word
 * @param last the last word
 * @param organization its number
 * @param kind how it is named
 * @param specificity how much the words say alone
 * @param score how sure this is
 */
record Mention(
        int first,
        int last,
        int organization,
        InstitutionMatch.Kind kind,
        NameTrait.Specificity specificity,
        double score) {

    int length() {
        return last - first + 1;
    }

    boolean overlaps(Mention other) {
        return first <= other.last && other.first <= last;
    }
}
