package io.github.brigraph.read;

import io.github.brigraph.read.OpenAlexAuthorship.Affiliation;
import io.github.brigraph.read.OpenAlexAuthorship.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a work from a line of the snapshot: the fields that a record keeps, everything else skipped by structure. What comes again
 * on line after line, profiles of institutions and names, is decoded once. For one thread at a time.
 *
 * <p>{@link OpenAlexWork#field} reads the same from any JSON; both must agree on every line that is JSON.
 */
final class OpenAlexScan {

    private static final int PROFILE_BITS = 13;
    private static final int TEXT_BITS = 14;

    private final JsonScan json = new JsonScan();
    private final JsonScan inner = new JsonScan();
    private final ByteCache<Profile> profiles = new ByteCache<>(PROFILE_BITS);
    private final ByteCache<Affiliation> affiliations = new ByteCache<>(TEXT_BITS);
    private final ByteCache<String> names = new ByteCache<>(PROFILE_BITS);

    private final MergedIds merged;
    private byte[] bytes = {};

    /** @param merged institutions that count for others */
    OpenAlexScan(MergedIds merged) {
        this.merged = merged;
    }

    /**
     * Reads the object on a line into a work.
     *
     * @throws JsonScan.Malformed if it is none; the work is then of no use
     */
    void read(byte[] text, int from, int to, OpenAlexWork work) {
        bytes = text;
        json.start(text, from, to);
        if (!json.enterObject()) {
            throw JsonScan.malformed();
        }
        while (json.nextField()) {
            field(work);
        }
        if (!json.atEnd()) {
            throw JsonScan.malformed();
        }
    }

    private void field(OpenAlexWork work) {
        switch (json.nameLength()) {
            case 2 -> take("id", () -> work.id(json.text()));
            case 3 -> doiOrIds(work);
            case 4 -> take("type", () -> work.type(named()));
            case 5 -> take("title", () -> work.title(json.text()));
            case 6 -> sixLetters(work);
            case 7 -> take("funders", () -> funders(work));
            case 8 -> take("keywords", () -> keywords(work));
            case 11 -> take("authorships", () -> authorships(work));
            case 12 -> take("display_name", () -> work.title(json.text()));
            case 16 -> take("publication_year", () -> work.year(json.text()));
            case 20 -> take("is_authors_truncated", () -> work.truncated(json.isTrue()));
            default -> json.skip();
        }
    }

    private void take(String name, Runnable taker) {
        if (json.nameIs(name)) {
            taker.run();
        } else {
            json.skip();
        }
    }

    private void doiOrIds(OpenAlexWork work) {
        if (json.nameIs("doi")) {
            work.doi(json.text());
        } else if (json.nameIs("ids")) {
            ids(work);
        } else {
            json.skip();
        }
    }

    private void sixLetters(OpenAlexWork work) {
        if (json.nameIs("topics")) {
            topics(work);
        } else if (json.nameIs("grants") || json.nameIs("awards")) {
            funders(work);
        } else {
            json.skip();
        }
    }

    private void ids(OpenAlexWork work) {
        if (json.enterObject()) {
            while (json.nextField()) {
                if (json.nameIs("pmid") && json.hasText()) {
                    work.pmid(json.text());
                } else {
                    json.skip();
                }
            }
        }
    }

    private void funders(OpenAlexWork work) {
        eachObject(() -> {
            if ((json.nameIs("funder_display_name") || json.nameIs("display_name")) && json.hasText()) {
                work.funder(json.text());
            } else {
                json.skip();
            }
        });
    }

    private void keywords(OpenAlexWork work) {
        eachObject(() -> {
            if (json.nameIs("display_name") && json.hasText()) {
                work.keyword(named());
            } else {
                json.skip();
            }
        });
    }

    private void topics(OpenAlexWork work) {
        eachObject(() -> {
            if (!json.nameIs("subfield")) {
                json.skip();
            } else if (json.enterObject()) {
                while (json.nextField()) {
                    if (json.nameIs("display_name") && json.hasText()) {
                        work.subfield(named());
                    } else {
                        json.skip();
                    }
                }
            }
        });
    }

    /** Visits the fields of every object of the array that the scan stands on. */
    private void eachObject(Runnable field) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    while (json.nextField()) {
                        field.run();
                    }
                }
            }
        }
    }

    private void authorships(OpenAlexWork work) {
        if (!json.enterArray()) {
            return;
        }
        while (json.nextElement()) {
            OpenAlexAuthorship authorship = new OpenAlexAuthorship();
            if (json.enterObject()) {
                while (json.nextField()) {
                    authorship(authorship);
                }
            }
            work.add(authorship);
        }
    }

    private void authorship(OpenAlexAuthorship authorship) {
        if (json.nameIs("author")) {
            author(authorship);
        } else if (json.nameIs("raw_author_name")) {
            authorship.rawName(json.text());
        } else if (json.nameIs("institutions")) {
            eachSlice((from, to) -> authorship.add(profiles.get(bytes, from, to, this::profile)));
        } else if (json.nameIs("countries")) {
            eachText(authorship::addCountry);
        } else if (json.nameIs("raw_affiliation_strings")) {
            eachText(authorship::addRawString);
        } else if (json.nameIs("affiliations")) {
            eachSlice((from, to) -> authorship.add(affiliations.get(bytes, from, to, this::affiliation)));
        } else {
            json.skip();
        }
    }

    private void author(OpenAlexAuthorship authorship) {
        if (json.enterObject()) {
            while (json.nextField()) {
                if (json.nameIs("display_name")) {
                    authorship.name(json.text());
                } else if (json.nameIs("orcid")) {
                    authorship.orcid(json.text());
                } else {
                    json.skip();
                }
            }
        }
    }

    private interface Slice {
        void take(int from, int to);
    }

    /** Visits the elements of the array that the scan stands on as pieces of text. */
    private void eachSlice(Slice slice) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                int from = json.position();
                json.skip();
                slice.take(from, json.position());
            }
        }
    }

    private interface TextTaker {
        void take(String text);
    }

    private void eachText(TextTaker taker) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.hasText()) {
                    taker.take(named());
                } else {
                    json.skip();
                }
            }
        }
    }

    /** The text that the scan stands on, which comes again and again. */
    private String named() {
        if (!json.hasText()) {
            return json.text();
        }
        int from = json.position();
        json.skip();
        return names.get(bytes, from, json.position(), (b, f, t) -> {
            inner.start(b, f, t);
            return inner.text();
        });
    }

    private Profile profile(byte[] text, int from, int to) {
        inner.start(text, from, to);
        String id = "";
        String name = "";
        String ror = "";
        String code = "";
        if (inner.enterObject()) {
            while (inner.nextField()) {
                if (inner.nameIs("id")) {
                    id = inner.text();
                } else if (inner.nameIs("display_name")) {
                    name = inner.text();
                } else if (inner.nameIs("ror")) {
                    ror = inner.text();
                } else if (inner.nameIs("country_code")) {
                    code = inner.text();
                } else {
                    inner.skip();
                }
            }
        }
        return Profile.of(id, name, ror, code, merged);
    }

    private Affiliation affiliation(byte[] text, int from, int to) {
        inner.start(text, from, to);
        String written = "";
        List<String> ids = new ArrayList<>(2);
        if (inner.enterObject()) {
            while (inner.nextField()) {
                if (inner.nameIs("raw_affiliation_string")) {
                    written = inner.text();
                } else if (inner.nameIs("institution_ids") && inner.enterArray()) {
                    while (inner.nextElement()) {
                        if (inner.hasText()) {
                            ids.add(inner.text());
                        } else {
                            inner.skip();
                        }
                    }
                } else if (!inner.nameIs("institution_ids")) {
                    inner.skip();
                }
            }
        }
        return new Affiliation(written, List.copyOf(ids));
    }
}
