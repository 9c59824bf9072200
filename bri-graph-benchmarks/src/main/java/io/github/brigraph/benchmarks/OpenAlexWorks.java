package io.github.brigraph.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Synthetic works as OpenAlex writes them, about 10 kB each, in the layout of its snapshot: every field that a work has there,
 * institutions of heavy-tailed size in 40 countries, some authors with nothing but an address.
 *
 * <p>The addresses name the countries that the profiles state, so that a program that reads only profiles counts the same pairs.
 * Nothing in it is real.
 */
final class OpenAlexWorks {

    private static final int INSTITUTIONS = 20_000;
    private static final int DEPARTMENTS = 12;
    private static final String ID = "https://openalex.org/";

    private static final List<String> COUNTRIES = List.of(
            "US=United States",
            "CN=China",
            "GB=United Kingdom",
            "DE=Germany",
            "FR=France",
            "IT=Italy",
            "JP=Japan",
            "IN=India",
            "CA=Canada",
            "ES=Spain",
            "AU=Australia",
            "KR=South Korea",
            "BR=Brazil",
            "NL=Netherlands",
            "RU=Russia",
            "IR=Iran",
            "CH=Switzerland",
            "TR=Turkey",
            "PL=Poland",
            "SE=Sweden",
            "SA=Saudi Arabia",
            "PK=Pakistan",
            "SG=Singapore",
            "MY=Malaysia",
            "EG=Egypt",
            "ID=Indonesia",
            "TH=Thailand",
            "VN=Vietnam",
            "KZ=Kazakhstan",
            "NG=Nigeria",
            "ZA=South Africa",
            "MX=Mexico",
            "AR=Argentina",
            "UA=Ukraine",
            "CZ=Czechia",
            "PT=Portugal",
            "GR=Greece",
            "NO=Norway",
            "FI=Finland",
            "CL=Chile");
    private static final List<String> SUBJECTS = List.of(
            "Physics",
            "Chemistry",
            "Medicine",
            "Mathematics",
            "Engineering",
            "Biology",
            "Economics",
            "Geology",
            "Computer Science",
            "Agronomy",
            "Ecology",
            "Nutrition");
    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "measurement",
            "a",
            "network",
            "in",
            "response",
            "to",
            "model",
            "and",
            "under",
            "growth",
            "with",
            "surface",
            "for",
            "analysis",
            "by",
            "temperature",
            "structure",
            "dynamic",
            "effect",
            "on",
            "soil",
            "protein",
            "field",
            "cell",
            "optimal",
            "policy",
            "regional",
            "high",
            "resolution",
            "observed",
            "method");

    private final List<Institution> institutions;
    private final double[] upTo = new double[INSTITUTIONS];

    private record Institution(String id, String name, String ror, String code, String country) {}

    private final int distinct;

    /** @param distinct works from this number on are those before it once more, under ids of their own */
    OpenAlexWorks(int distinct) {
        this.distinct = distinct;
        SplittableRandom random = new SplittableRandom(20_260);
        institutions = IntStream.range(0, INSTITUTIONS)
                .mapToObj(i -> {
                    double skewed = random.nextDouble() * random.nextDouble();
                    String[] country =
                            COUNTRIES.get((int) (skewed * COUNTRIES.size())).split("=", 2);
                    String ror = String.format(Locale.ROOT, "https://ror.org/0%06d%02d", i, i % 97);
                    String name = "Institute " + capital(letters(random, 8)) + " of " + capital(letters(random, 6));
                    return new Institution(ID + "I" + (100_000 + i), name, ror, country[0], country[1]);
                })
                .toList();
        double sum = 0;
        for (int i = 0; i < INSTITUTIONS; i++) {
            sum += 1 / Math.pow(i + 20.0, 0.8);
            upTo[i] = sum;
        }
    }

    /**
     * Works in a folder.
     *
     * @param works how many
     * @param distinct how many of them differ in more than their ids
     * @param files in how many files, of one partition each
     * @param ending plain or gzip
     */
    record Corpus(int works, int distinct, int files, String ending) {}

    /** The works in a folder, made if they are not there. */
    static Path folder(Path below, Corpus asked) throws IOException {
        int works = asked.works;
        int files = asked.files;
        String ending = asked.ending;
        String again = asked.distinct < works ? "-of-" + asked.distinct : "";
        Path folder = below.resolve("openalex-" + works + again + "-" + files + ending.replace('.', '-'));
        if (Files.exists(folder)) {
            return folder;
        }
        Path half = folder.resolveSibling(folder.getFileName() + ".part");
        OpenAlexWorks corpus = new OpenAlexWorks(asked.distinct);
        for (int f = 0; f < files; f++) {
            Path partition =
                    half.resolve("data/works/updated_date=2026-01-" + String.format(Locale.ROOT, "%02d", f + 1));
            Files.createDirectories(partition);
            int from = (int) ((long) works * f / files);
            int to = (int) ((long) works * (f + 1) / files);
            try (OutputStream out = stream(partition.resolve("part_000" + ending))) {
                for (int w = from; w < to; w++) {
                    out.write(corpus.work(w).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static OutputStream stream(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    /** A work on a line of its own; the same for the same number. */
    String work(int number) {
        SplittableRandom random = new SplittableRandom(number % distinct);
        List<Institution> at = ofWork(random);
        int authors = Math.max(at.size(), 1 + (int) (5 * -Math.log(1 - random.nextDouble())));
        StringBuilder json = new StringBuilder(12_000);
        String id = ID + "W" + (4_000_000_000L + number);
        String doi = "https://doi.org/10.5555/synthetic." + number;
        String title = words(random, 12);
        int year = 2014 + random.nextInt(10);
        field(json.append('{'), "id", id).append(',');
        field(json, "doi", doi).append(',');
        field(json, "title", title).append(',');
        field(json, "display_name", title)
                .append(",\"publication_year\":")
                .append(year)
                .append(',');
        field(json, "publication_date", year + "-03-01").append(",\"ids\":{");
        field(json, "openalex", id).append(',');
        field(json, "doi", doi).append("},\"language\":\"en\",\"primary_location\":");
        location(json, random)
                .append(",\"type\":\"article\",\"type_crossref\":\"journal-article\",\"indexed_in\":[\"crossref\"],"
                        + "\"open_access\":{\"is_oa\":true,\"oa_status\":\"gold\",\"oa_url\":\"")
                .append(doi)
                .append("\",\"any_repository_has_fulltext\":true},\"authorships\":[");
        for (int a = 0; a < authors; a++) {
            authorship(json.append(a == 0 ? "" : ","), random, at, a, authors);
        }
        Set<String> countries = new LinkedHashSet<>();
        at.forEach(i -> countries.add(i.code));
        json.append("],\"institution_assertions\":[],\"countries_distinct_count\":")
                .append(countries.size())
                .append(",\"institutions_distinct_count\":")
                .append(at.size())
                .append(",\"corresponding_author_ids\":[],\"apc_list\":{\"value\":1500,\"currency\":\"USD\","
                        + "\"value_usd\":1500},\"fwci\":1.234,\"has_fulltext\":true,\"cited_by_count\":")
                .append(random.nextInt(60))
                .append(",\"biblio\":{\"volume\":\"12\",\"issue\":\"3\",\"first_page\":\"101\",\"last_page\":\"118\"},"
                        + "\"is_retracted\":false,\"is_paratext\":false,\"primary_topic\":");
        topic(json, random).append(",\"topics\":[");
        topic(topic(topic(json, random).append(','), random).append(','), random)
                .append("],\"keywords\":[");
        scored(json, random, "keywords/", 6).append("],\"concepts\":[");
        scored(json, random, "C", 8).append("],\"mesh\":[],\"locations_count\":2,\"locations\":[");
        location(location(json, random).append(','), random).append("],\"best_oa_location\":");
        location(json, random).append(",\"sustainable_development_goals\":[],\"grants\":[],\"referenced_works\":[");
        links(json, random, 20).append("],\"related_works\":[");
        links(json, random, 10).append("],\"abstract_inverted_index\":{");
        index(json, random).append("},\"counts_by_year\":[");
        for (int y = 0; y < 6; y++) {
            json.append(y == 0 ? "" : ",")
                    .append("{\"year\":")
                    .append(2020 + y)
                    .append(",\"cited_by_count\":")
                    .append(random.nextInt(9))
                    .append('}');
        }
        return json.append("],\"updated_date\":\"2026-01-15T04:12:33.123456\",\"created_date\":\"2025-10-10\"}\n")
                .toString();
    }

    /** The institutions of a work: mostly few, sometimes forty; about 17 pairs a work. */
    private List<Institution> ofWork(SplittableRandom random) {
        double u = random.nextDouble();
        int wanted = u < 0.35
                ? 1
                : u < 0.60
                        ? 2
                        : u < 0.75
                                ? 3
                                : u < 0.90
                                        ? 4 + random.nextInt(5)
                                        : u < 0.985 ? 9 + random.nextInt(12) : 21 + random.nextInt(20);
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < wanted) {
            int at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[INSTITUTIONS - 1]);
            chosen.add(Math.min(INSTITUTIONS - 1, at < 0 ? -at - 1 : at));
        }
        List<Institution> found = new ArrayList<>();
        chosen.forEach(i -> found.add(institutions.get(i)));
        return found;
    }

    private void authorship(StringBuilder json, SplittableRandom random, List<Institution> at, int a, int authors) {
        Institution of = at.get(a < at.size() ? a : random.nextInt(at.size()));
        String address =
                "Department of " + SUBJECTS.get(random.nextInt(DEPARTMENTS)) + ", " + of.name + ", " + of.country;
        boolean profiled = a < at.size() || random.nextInt(10) > 0;
        String name = capital(letters(random, 6)) + " " + capital(letters(random, 7));
        field(json.append('{'), "author_position", a == 0 ? "first" : a == authors - 1 ? "last" : "middle")
                .append(",\"author\":{");
        field(json, "id", ID + "A50" + random.nextInt(10_000_000)).append(',');
        field(json, "display_name", name).append(",\"orcid\":null},\"institutions\":[");
        if (profiled) {
            field(json.append('{'), "id", of.id).append(',');
            field(json, "display_name", of.name).append(',');
            field(json, "ror", of.ror).append(',');
            field(json, "country_code", of.code)
                    .append(",\"type\":\"education\",\"lineage\":[\"")
                    .append(of.id)
                    .append("\"]}");
        }
        json.append("],\"countries\":[")
                .append(profiled ? "\"" + of.code + "\"" : "")
                .append("],\"is_corresponding\":")
                .append(a == 0)
                .append(',');
        field(json, "raw_author_name", name)
                .append(",\"raw_affiliation_strings\":[\"")
                .append(address)
                .append("\"],\"affiliations\":[{");
        field(json, "raw_affiliation_string", address)
                .append(",\"institution_ids\":[")
                .append(profiled ? "\"" + of.id + "\"" : "")
                .append("]}]}");
    }

    private static StringBuilder location(StringBuilder json, SplittableRandom random) {
        String source = ID + "S" + random.nextInt(100_000);
        field(json.append("{\"is_oa\":true,"), "landing_page_url", "https://example.org/" + random.nextInt(1 << 30))
                .append(",\"pdf_url\":null,\"source\":{");
        field(json, "id", source).append(',');
        field(json, "display_name", "Journal of " + SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " Letters")
                .append(",\"issn_l\":\"1234-5678\",\"issn\":[\"1234-5678\"],\"is_oa\":true,\"is_in_doaj\":true,"
                        + "\"host_organization\":\"")
                .append(ID)
                .append("P43102\",\"host_organization_name\":\"Some \\\"Open\\\" Press\","
                        + "\"type\":\"journal\"},\"license\":\"cc-by\",\"version\":\"publishedVersion\",\"is_accepted\":true,"
                        + "\"is_published\":true}");
        return json;
    }

    private static StringBuilder topic(StringBuilder json, SplittableRandom random) {
        int n = random.nextInt(SUBJECTS.size());
        field(json.append('{'), "id", ID + "T1" + (1000 + n)).append(',');
        field(json, "display_name", "Topics in " + SUBJECTS.get(n)).append(",\"score\":0.99");
        for (String level : List.of("subfield", "field", "domain")) {
            field(json.append(",\"").append(level).append("\":{"), "id", ID + level + "s/" + n)
                    .append(',');
            field(json, "display_name", SUBJECTS.get(n)).append('}');
        }
        return json.append('}');
    }

    private static StringBuilder scored(StringBuilder json, SplittableRandom random, String kind, int count) {
        for (int i = 0; i < count; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            field(json.append(i == 0 ? "{" : ",{"), "id", ID + kind + random.nextInt(100_000))
                    .append(',');
            field(json, "display_name", word)
                    .append(",\"score\":0.")
                    .append(1000 + random.nextInt(9000))
                    .append('}');
        }
        return json;
    }

    private static StringBuilder links(StringBuilder json, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "\"" : ",\"")
                    .append(ID)
                    .append('W')
                    .append(random.nextLong(1L << 31))
                    .append('"');
        }
        return json;
    }

    private static StringBuilder index(StringBuilder json, SplittableRandom random) {
        for (int i = 0; i < 60; i++) {
            json.append(i == 0 ? "\"" : ",\"")
                    .append(letters(random, 3 + random.nextInt(7)))
                    .append("\":[")
                    .append(i)
                    .append(',')
                    .append(i + 60)
                    .append(']');
        }
        return json;
    }

    private static StringBuilder field(StringBuilder json, String name, String value) {
        return json.append('"').append(name).append("\":\"").append(value).append('"');
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private static String letters(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("aeioubcdfghklmnprstvz".charAt(i % 2 == 0 ? 5 + random.nextInt(16) : random.nextInt(5)));
        }
        return text.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
