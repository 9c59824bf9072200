package io.github.brigraph.report;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The language of a page or a figure: English, Chinese (simplified), or another one by a file of properties.
 *
 * <p>A file is UTF-8 and has the keys of {@code texts.en.properties}, which the library holds beside this class; texts that it
 * lacks are English. Its {@code language} is a tag of BCP 47, such as {@code fr}; keys {@code country.FR} name countries, which
 * otherwise are named in English. In a text {@code {0}}, {@code {1}} … stand for what is put in. Nouns that are counted
 * have a form for one, {@code count.record.one}, and one for every other number, {@code count.record.other}.
 *
 * <pre>{@code
 * ReportPage.write(study, Language.CHINESE, out);
 * ReportPage.write(study, Language.read(Path.of("texts.fr.properties")), out);
 * }</pre>
 *
 * <p>Numbers are written alike in every language: {@code 235,651.5}.
 */
public final class Language {

    /** English. */
    public static final Language ENGLISH = shipped("en");

    /** Chinese, simplified. */
    public static final Language CHINESE = shipped("zh");

    private static final int MOST_VALUES = 10;

    private static final List<Language> SHIPPED = List.of(ENGLISH, CHINESE);

    private final Locale locale;
    private final Map<String, String> texts;

    private Language(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
        this.locale = Locale.forLanguageTag(texts.getOrDefault("language", ""));
        checkArgument(
                !locale.getLanguage().isEmpty(),
                "the texts of a language must have a tag such as fr under \"language\", was \"%s\"",
                texts.getOrDefault("language", ""));
    }

    private static Language shipped(String tag) {
        try {
            return new Language(read(new StringReader(Resources.text("texts." + tag + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return texts;
    }

    /**
     * A language by a file of properties in UTF-8; what it lacks is English.
     *
     * @throws IOException if the file cannot be read or is not UTF-8
     * @throws IllegalArgumentException if it has no tag of a language, keys that no text has, or values that are not put in
     */
    public static Language read(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>(ENGLISH.texts);
        texts.remove("language");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Map<String, String> own = read(in);
            Set<String> unknown = new TreeSet<>(own.keySet());
            unknown.removeIf(key -> ENGLISH.texts.containsKey(key)
                    || (key.startsWith("country.")
                            && Country.find(key.substring("country.".length())).isPresent()));
            checkArgument(unknown.isEmpty(), "%s has keys that no text has: %s", file, String.join(", ", unknown));
            own.forEach((key, text) -> checkPlaces(file, key, text));
            texts.putAll(own);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
        return new Language(texts);
    }

    /** A text may leave out what its English one puts in, but must not ask for more. */
    private static void checkPlaces(Path file, String key, String text) {
        String rest = text;
        for (int i = 0; i < MOST_VALUES; i++) {
            String place = "{" + i + "}";
            if (ENGLISH.texts.getOrDefault(key, "").contains(place)) {
                rest = rest.replace(place, "");
            }
        }
        checkArgument(
                rest.indexOf('{') < 0,
                "%s: in the text %s only what its English text puts in may stand in braces, was \"%s\"",
                file,
                key,
                text);
    }

    /**
     * A language by its tag, {@code en} or {@code zh}, or by the path of a file of properties.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is neither
     */
    public static Language parse(String text) throws IOException {
        for (Language language : SHIPPED) {
            if (language.tag().equals(text)) {
                return language;
            }
        }
        checkArgument(
                Files.isRegularFile(Path.of(text)),
                "the language must be en, zh, or a file of properties, was \"%s\"",
                text);
        return read(Path.of(text));
    }

    /** The tag, as pages carry it: {@code en}, {@code zh}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The name of a unit: of countries in this language, of others as it is. */
    public String name(Unit unit) {
        return unit instanceof Country country
                ? Optional.ofNullable(texts.get("country." + country.code())).orElseGet(() -> country.name(locale))
                : unit.name();
    }

    /** Names in a row. */
    String names(Collection<? extends Unit> units) {
        return list(units.stream().map(this::name).toList());
    }

    /** Items in a row. */
    String list(List<String> items) {
        return String.join(say("list.separator"), items);
    }

    /** Sentences one after the other; empty ones are left out. */
    String sentences(String... sentences) {
        return Arrays.stream(sentences)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(say("sentence.separator")));
    }

    Locale locale() {
        return locale;
    }

    /** The text of a key with values put in. */
    String say(String key, Object... values) {
        return find(key, values)
                .orElseThrow(() -> new IllegalStateException("there is no text " + key + " in " + tag()));
    }

    /** The text of a key, if there is one: names of fields, groups and policies that users bring have none. */
    Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(texts.get(key)).map(text -> filled(text, values));
    }

    /** So many of what a noun names. */
    String count(String noun, long n) {
        return say("count." + noun + (n == 1 ? ".one" : ".other"), Numerals.whole(n));
    }

    private static String filled(String text, Object... values) {
        if (values.length == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int end = text.indexOf('}', at);
            out.append(text, from, at).append(values[Integer.parseInt(text.substring(at + 1, end))]);
            from = end + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    /** All texts by their keys. */
    Map<String, String> texts() {
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return tag();
    }
}
