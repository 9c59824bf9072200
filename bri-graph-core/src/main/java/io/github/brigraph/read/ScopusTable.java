package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of Scopus. The names of the columns are those of 2014 to 2026, in the languages that Scopus was or is offered in; the
 * English name stands first.
 */
final class ScopusTable implements TableFormat {

    private static final Pattern EID = Pattern.compile("2-s2\\.0-[0-9]+");
    private static final Pattern AUTHOR_ID = Pattern.compile(" \\([0-9]+\\)$");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,2}\\.[ -]?)+");
    private static final Pattern PARAMETER_EID = Pattern.compile("[?&]eid=([^&]+)");
    private static final Pattern PARAMETER_DOI = Pattern.compile("[?&]doi=([^&]+)");

    private static final String[] TITLE = {
        "title", "文献标题", "标题", "文獻標題", "文献タイトル", "論文名", "タイトル", "название", "título", "titulo"
    };
    private static final String[] AUTHORS = {"authors", "作者", "著者名", "著者", "авторы", "autores"};
    private static final String[] FULL_NAMES = {
        "author full names",
        "作者全名",
        "作者 (全名)",
        "作者(全名)",
        "著者フルネーム",
        "著者名 (フルネーム)",
        "полные имена авторов",
        "nombres completos de autores",
        "nombre completo del autor",
        "nomes completos dos autores"
    };
    private static final String[] AUTHOR_IDS = {
        "author(s) id",
        "作者 id",
        "作者id",
        "著者 id",
        "著者id",
        "идентификатор(-ы) автора",
        "id. автора",
        "id autor",
        "id de autor(es)",
        "id do(s) autor(es)"
    };
    private static final String[] AFFILIATIONS = {
        "affiliations", "归属机构", "機構", "歸屬機構", "所属機関", "организации", "afiliaciones", "afiliações"
    };
    private static final String[] WITH_AFFILIATIONS = {
        "authors with affiliations",
        "带归属机构的作者",
        "帶歸屬機構的作者",
        "著者+所属機関",
        "著者と所属機関",
        "авторы организаций",
        "autores con afiliaciones",
        "autores com afiliações"
    };
    private static final String[] YEAR = {"year", "年份", "出版年", "発行年", "год", "año", "ano"};
    private static final String[] LINK = {"link", "链接", "連結", "リンク", "ссылка", "enlace"};
    private static final String[] KEYWORDS = {
        "author keywords",
        "作者关键字",
        "作者關鍵字",
        "著者キーワード",
        "ключевые слова автора",
        "palabras clave de autor",
        "palavras-chave do autor"
    };
    private static final String[] TYPE = {"document type", "文献类型", "文獻類型", "文献タイプ", "тип документа", "tipo de documento"
    };
    private static final String[] FUNDING = {
        "funding details",
        "出资详情",
        "资金资助详情",
        "資金提供の詳細",
        "助成金の詳細",
        "информация о финансировании",
        "detalles de financiación"
    };

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.SCOPUS_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAny(TITLE)
                && columns.hasAny(AUTHORS)
                && (columns.hasAll("eid")
                        || columns.hasAny(AUTHOR_IDS)
                        || columns.hasAny(FULL_NAMES)
                        || columns.hasAny(WITH_AFFILIATIONS));
    }

    @Override
    public Optional<String> lacksAddresses(Columns columns) {
        return columns.hasAny(AFFILIATIONS) || columns.hasAny(WITH_AFFILIATIONS)
                ? Optional.empty()
                : Optional.of("Affiliations");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.SCOPUS_CSV.database())
                .title(row.cell(TITLE))
                .year(row.cell(YEAR), "Year")
                .type(row.cell(TYPE))
                .keywords(Cells.split(row.cell(KEYWORDS)))
                .funders(funders(row.cell(FUNDING)));
        identify(row, draft);
        if (draft.isNameless()) {
            draft.reject(sink, "a row with neither title nor identifier", row.text());
            return;
        }
        int width = row.columns().width();
        if (row.cells().size() < width) {
            draft.warn("", "the row has " + row.cells().size() + " of " + width + " cells", row.cell(TITLE));
        }
        List<String> authors = authors(row);
        draft.authors(authors);
        draft.addresses(addresses(row, authors)).finish(sink);
    }

    /** Full names without Scopus's numbers, else short ones: since 2023 separated by semicolons, before by commas. */
    private static List<String> authors(Row row) {
        String full = row.cell(FULL_NAMES);
        if (!full.isEmpty()) {
            return Cells.split(full).stream()
                    .map(n -> AUTHOR_ID.matcher(n).replaceFirst(""))
                    .toList();
        }
        return shortNames(row.cell(AUTHORS));
    }

    static List<String> shortNames(String names) {
        if (names.isEmpty() || names.startsWith("[")) {
            return List.of();
        }
        return names.contains(";") ? Cells.split(names) : paired(Cells.split(names, ", "));
    }

    /** {@code Doe, J., Roe, R.}: initials that stand behind a comma of their own belong to the name before. */
    private static List<String> paired(List<String> items) {
        List<String> names = new ArrayList<>();
        for (String item : items) {
            boolean initials = !names.isEmpty() && INITIALS.matcher(item).matches();
            if (initials && !names.get(names.size() - 1).endsWith(".")) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + item);
            } else {
                names.add(item);
            }
        }
        return names;
    }

    /**
     * Affiliations are separated by semicolons; an ampersand that was escaped as an entity, sometimes torn apart as
     * {@code & amp;}, brings a semicolon of its own.
     */
    private static List<Address> addresses(Row row, List<String> authors) {
        String list = row.cell(AFFILIATIONS);
        if (list.isEmpty() && !row.columns().hasAny(AFFILIATIONS)) {
            return withNames(unescaped(row.cell(WITH_AFFILIATIONS)), row, authors);
        }
        return affiliations(list);
    }

    /** A list of affiliations as Scopus writes it in every one of its formats. */
    static List<Address> affiliations(String list) {
        return Cells.split(unescaped(list)).stream()
                .map(text -> Address.of(text, Address.Style.SCOPUS))
                .toList();
    }

    private static String unescaped(String list) {
        return list.indexOf('&') < 0
                ? list
                : list.replace("& amp;", "&").replace("&amp;", "&").replace("&quot;", "\"");
    }

    /** Items of an author's name and the affiliations behind it, which run into each other. */
    private static List<Address> withNames(String list, Row row, List<String> full) {
        List<String> names = new ArrayList<>(shortNames(row.cell(AUTHORS)));
        names.addAll(full);
        List<Address> addresses = new ArrayList<>();
        List<String> items = Cells.split(list);
        for (int i = 0; i < items.size(); i++) {
            String text = NamePrefix.removed(items.get(i), names);
            if (!text.isEmpty()) {
                addresses.add(new Address(text, Address.Style.FREE, List.of(i), List.of(), List.of()));
            }
        }
        return addresses;
    }

    /** {@code National Natural Science Foundation of China, NSFC, (51877); …}: the name stands first. */
    static List<String> funders(String details) {
        return Cells.split(details).stream()
                .map(f -> Cells.split(f.replaceAll("\\([^)]*\\)", ""), ", "))
                .filter(parts -> !parts.isEmpty())
                .map(parts -> parts.get(0))
                .toList();
    }

    /**
     * The identifiers. A header that lacks a column shifts the cells behind it, so an EID is taken from where one stands:
     * its column, the last cell, or the link.
     */
    private static void identify(Row row, Draft draft) {
        String link = row.cell(LINK);
        eid(row.cell("eid"))
                .or(() -> eid(row.at(row.cells().size() - 1)))
                .or(() -> eidOf(link))
                .ifPresent(e -> draft.ownId(Scheme.EID, e));
        draft.identifier(Scheme.DOI, row.cell("doi"));
        doiOf(link).ifPresent(d -> draft.identifier(Scheme.DOI, d));
        String pubmed = row.cell("pubmed id");
        if (!pubmed.isEmpty() && pubmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            draft.identifier(Scheme.PMID, pubmed);
        }
    }

    private static Optional<String> eid(String text) {
        return EID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** The EID in a link to a record. */
    static Optional<String> eidOf(String link) {
        Matcher m = PARAMETER_EID.matcher(link);
        return m.find() ? eid(m.group(1)) : Optional.empty();
    }

    /** The DOI in a link to a record. */
    static Optional<String> doiOf(String link) {
        Matcher m = PARAMETER_DOI.matcher(link);
        return m.find()
                ? Identifiers.canonicalDoi(m.group(1).replace("%2f", "/").replace("%2F", "/"))
                : Optional.empty();
    }
}
