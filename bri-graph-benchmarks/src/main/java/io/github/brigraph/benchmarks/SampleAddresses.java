package io.github.brigraph.benchmarks;

import io.github.brigraph.record.Address;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up addresses, no two alike, as a resolver meets them: nine of ten name their country, one names a state or none. */
final class SampleAddresses {

    private static final long SEED = 1;
    private static final List<String> INSTITUTIONS =
            List.of("Univ %s", "%s Inst Technol", "%s Med Univ", "%s Natl Res Ctr", "%s Acad Sci", "%s Hosp");
    private static final List<String> DEPARTMENTS = List.of(
            "Dept Phys", "Sch Mat Sci & Engn", "Coll Agron", "State Key Lab Oncol", "Fac Geosci", "Sch Publ Hlth");
    private static final List<String> STATES = List.of("TX", "CA", "New South Wales", "Ontario", "Bavaria");

    private SampleAddresses() {}

    static List<Address> draw(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, count)
                .mapToObj(i -> Address.of(text(i, random), Address.Style.WEB_OF_SCIENCE))
                .toList();
    }

    private static String text(int number, SplittableRandom random) {
        String city = city(random);
        // The number makes the address the only one of its kind.
        return String.join(
                ", ",
                one(INSTITUTIONS, random).replace("%s", city),
                one(DEPARTMENTS, random),
                city + " " + (1_000_000 + number),
                end(random));
    }

    private static String end(SplittableRandom random) {
        int draw = random.nextInt(20);
        if (draw == 0) {
            return one(STATES, random);
        }
        return draw == 1 ? "Bldg 7" : one(Country.all(), random).name();
    }

    private static String city(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            name.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
