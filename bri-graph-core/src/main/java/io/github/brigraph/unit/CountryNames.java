package io.github.brigraph.unit;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of countries: in the languages of CLDR, in the spellings of the databases of every year, and as authors write
 * them.
 *
 * <p>Names are compared as wholes in their {@link NameForm}, never as parts of a text: {@code "UKRAINE"} is not
 * {@code "UK"}, {@code "New Mexico"} not {@code "Mexico"}. {@code England}, {@code Scotland}, {@code Wales} and
 * {@code North Ireland} are GB; {@code USSR}, {@code GDR}, {@code Czechoslovakia}, {@code Yugoslavia} are the dissolved
 * states; {@code West Germany} is DE; {@code Congo} alone is CG and {@code Korea} alone KR. A name that stands as often for
 * something else ({@code Granada}, {@code San Salvador}, {@code Columbia}) is none. Immutable.
 */
public final class CountryNames {

    private static final CountryNames STANDARD = new CountryNames(read());

    private final Map<String, Country> byForm;

    private CountryNames(Map<String, Country> byForm) {
        this.byForm = Collections.unmodifiableMap(byForm);
    }

    /** The names that come with the library. */
    public static CountryNames standard() {
        return STANDARD;
    }

    /** The country of a name, if the whole name is one. */
    public Optional<Country> find(String name) {
        return Optional.ofNullable(byForm.get(NameForm.of(name)));
    }

    /** All names in their {@link NameForm}, in no order. */
    public Map<String, Country> byForm() {
        return byForm;
    }

    private static Map<String, Country> read() {
        Map<String, Country> byForm = new HashMap<>(1 << 15);
        for (List<String> row : ResourceTable.rows("country-names.tsv")) {
            Country country = Country.of(row.get(0));
            row.subList(1, row.size()).forEach(name -> byForm.put(NameForm.of(name), country));
        }
        for (Country country : Country.all()) {
            byForm.putIfAbsent(NameForm.of(country.name()), country);
        }
        List<String> none = new ArrayList<>();
        for (List<String> row : ResourceTable.rows("country-aliases.tsv")) {
            for (String alias : Splitter.on(';').split(row.get(1))) {
                if (row.get(0).equals("-")) {
                    none.add(NameForm.of(alias));
                } else {
                    byForm.put(NameForm.of(alias), Country.of(row.get(0)));
                }
            }
        }
        none.forEach(byForm::remove);
        byForm.remove("");
        return byForm;
    }
}
