package io.github.brigraph.network;

/**
 * An address that was resolved to no country.
 *
 * @param address the text as the source gives it
 * @param occurrences how often it stands on records
 * @param records on how many records it stands
 * @param exampleRecord the smallest id of a record that has it
 */
public record UnresolvedAddress(String address, long occurrences, long records, String exampleRecord) {

    UnresolvedAddress plus(UnresolvedAddress other) {
        return new UnresolvedAddress(
                address,
                Math.addExact(occurrences, other.occurrences),
                Math.addExact(records, other.records),
                exampleRecord.compareTo(other.exampleRecord) <= 0 ? exampleRecord : other.exampleRecord);
    }
}
