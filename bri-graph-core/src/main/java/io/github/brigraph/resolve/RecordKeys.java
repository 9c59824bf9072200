package io.github.brigraph.resolve;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.NameForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What duplicates of a record are known by: keys of its identifiers, a key of its title, and what must agree besides.
 *
 * @param identifiers keys of the identifiers: number of Web of Science, Scopus, OpenAlex and the like, DOI, PubMed
 * @param title the key of the title; none where the title is too short to tell records apart, or the record no publication
 * @param titleText a hash of the title as a whole, 0 where there is none
 * @param author a hash of the first author's family name, 0 where there is none
 * @param year the year, 0 where not known
 * @param own a hash of the number that the source itself gave the record, 0 where it gave none
 * @param doi a hash of the DOI, 0 where there is none
 */
record RecordKeys(
        List<Key> identifiers, Optional<Key> title, long titleText, int author, int year, long own, long doi) {

    /** A title with fewer letters is borne by many records: "Introduction", "Reply to the editor". */
    static final int SHORTEST_TITLE = 20;

    /** A title with fewer words likewise. */
    static final int FEWEST_WORDS = 3;

    private static final int LETTERS_OF_NAME = 4;
    private static final Pattern GENERATION = Pattern.compile(" (?:jr|jnr|junior|sr|snr|ii|iii|iv)$");
    private static final Pattern TAG = Pattern.compile("<[^>]{1,40}>|&[a-z]{2,6};");

    /** 128 bits: two different texts share them with a probability below 1e-20 for a billion records. */
    record Key(long high, long low) {

        void writeTo(DataOutput out) throws IOException {
            out.writeLong(high);
            out.writeLong(low);
        }

        static Key readFrom(DataInput in) throws IOException {
            return new Key(in.readLong(), in.readLong());
        }

        static Key of(String text) {
            HashCode hash = Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8);
            byte[] b = hash.asBytes();
            return new Key(
                    Longs.fromByteArray(b), Longs.fromBytes(b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]));
        }
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeByte(identifiers.size());
        for (Key key : identifiers) {
            key.writeTo(out);
        }
        out.writeBoolean(title.isPresent());
        if (title.isPresent()) {
            title.get().writeTo(out);
        }
        out.writeLong(titleText);
        out.writeInt(author);
        out.writeInt(year);
        out.writeLong(own);
        out.writeLong(doi);
    }

    static RecordKeys readFrom(DataInput in) throws IOException {
        List<Key> identifiers = new ArrayList<>(3);
        for (int count = in.readByte(); count > 0; count--) {
            identifiers.add(Key.readFrom(in));
        }
        Optional<Key> title = in.readBoolean() ? Optional.of(Key.readFrom(in)) : Optional.empty();
        return new RecordKeys(
                identifiers, title, in.readLong(), in.readInt(), in.readInt(), in.readLong(), in.readLong());
    }

    static RecordKeys of(ResearchRecord record) {
        List<Key> identifiers = new ArrayList<>(3);
        long doi = 0;
        long own = 0;
        for (Map.Entry<Scheme, String> id : record.core().identifiers().values().entrySet()) {
            Key key = Key.of(id.getKey().name() + ' ' + id.getValue());
            identifiers.add(key);
            if (id.getKey() == Scheme.DOI) {
                doi = key.high | 1;
            } else if (id.getValue().equals(record.id())) {
                own = key.high | 1;
            }
        }
        String words = titleForm(record.core().title());
        // Whether "L1(0)" has a blank in it, the sources do not agree.
        String title = words.replace(" ", "");
        boolean tells = record instanceof Publication && tells(words);
        return new RecordKeys(
                identifiers,
                tells ? Optional.of(Key.of("TITLE " + title)) : Optional.empty(),
                title.isEmpty() ? 0 : Key.of(title).high | 1,
                record.core().authors().stream()
                        .findFirst()
                        .map(a -> familyName(a).hashCode() | 1)
                        .orElse(0),
                record.year().orElse(0),
                own,
                doi);
    }

    /** A title without markup, diacritics, punctuation and spaces at odd places. */
    static String titleForm(String title) {
        return NameForm.of(TAG.matcher(title).replaceAll(" "));
    }

    private static boolean tells(String form) {
        return form.length() >= SHORTEST_TITLE
                && form.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS - 1;
    }

    /**
     * The family name in one form, its last letters, since sources do not agree on where it starts: {@code Wang, Lei}, {@code
     * Wang LX} and {@code Lei Wang} have the same, and so have {@code van der Haar, D.} and {@code VANDERHAAR, D}, {@code
     * Böhm} and {@code Boehm}, {@code Carmone Jr., F.} and {@code Carmone, F}.
     */
    static String familyName(Author author) {
        String name = author.name();
        int comma = name.indexOf(',');
        String family = comma > 0 ? name.substring(0, comma) : withoutInitials(name);
        String form = GENERATION.matcher(NameForm.of(family)).replaceAll("");
        // Without comma and initials the given names stand before.
        boolean givenFirst = comma <= 0 && family.equals(name.strip());
        String own = givenFirst ? form.substring(form.lastIndexOf(' ') + 1) : form.replace(" ", "");
        String plain = own.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return plain.substring(Math.max(0, plain.length() - LETTERS_OF_NAME));
    }

    /** A name without initials behind it: "van der Berg J.-P." but "Lei Wang" as it is. */
    private static String withoutInitials(String name) {
        String stripped = name.strip();
        int space = stripped.lastIndexOf(' ');
        while (space > 0 && isInitials(stripped.substring(space + 1))) {
            stripped = stripped.substring(0, space).strip();
            space = stripped.lastIndexOf(' ');
        }
        return stripped;
    }

    private static boolean isInitials(String word) {
        String letters = word.replaceAll("[.\\-\u2010]", "");
        return !letters.isEmpty()
                && letters.length() <= 3
                && letters.equals(letters.toUpperCase(java.util.Locale.ROOT))
                && letters.chars().allMatch(Character::isLetter);
    }
}
