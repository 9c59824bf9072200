package io.github.brigraph.examples;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.resolve.AddressResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the countries and institutions of addresses, and what each decision rests on. */
public final class ResolveAddresses {

    private static final List<String> TRAPS = List.of(
            "Zhejiang Univ, Sch Med, Hangzhou 310027, Peoples R China",
            "Georgia Inst Technol, Atlanta, GA 30332 USA",
            "Ivane Javakhishvili Tbilisi State Univ, Tbilisi, Georgia",
            "Univ Hong Kong, Pokfulam, Hong Kong, Peoples R China",
            "Dartmouth Coll, Lebanon, NH",
            "Beth Israel Deaconess Med Ctr, Boston, MA 02215 USA",
            "Turun yliopisto, Turku Finland",
            "Dept Phys, Main Street 1");

    private ResolveAddresses() {}

    /**
     * Runs the example.
     *
     * @param args a text file of addresses in UTF-8, one a line; without it, some that are easily misread
     */
    public static void main(String[] args) throws IOException {
        List<String> texts = args.length > 0 ? Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8) : TRAPS;
        AddressResolver resolver = AddressResolver.standard();
        for (String text : texts) {
            // FREE fits any address; WEB_OF_SCIENCE and SCOPUS know the grammar of these databases.
            PlacedAddress placed = resolver.resolve(Address.of(text, Address.Style.FREE));
            String countries = placed.countries().stream()
                    .map(country -> country.code() + " " + country.name())
                    .collect(Collectors.joining(" + "));
            String institutions =
                    placed.institutions().stream().map(i -> i.name()).collect(Collectors.joining(" + "));
            // Evidence says how strong the decision is: the country is named, or follows from a state, …
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %-20s %-12s %s%n",
                    text,
                    placed.resolved() ? countries : "unresolved",
                    placed.evidence().label(),
                    institutions);
        }
    }
}
