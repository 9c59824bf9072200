package io.github.brigraph.sample;

import java.util.Locale;

/**
 * An address of the synthetic corpus, written as Web of Science writes addresses.
 *
 * @param text the address, without the full stop
 */
record Affiliation(String text) {

    /** An address that names neither country nor city. */
    static Affiliation unnamed() {
        return new Affiliation("Synthet Consortium, Working Grp 7");
    }

    /** Draws an institution of a country, the first ones more often, and a department that fits the field. */
    static Affiliation draw(Place place, Field field, Draws draws) {
        String cityAndMore = place.cities().get(draws.smallBelow(place.cities().size()));
        String city = cityAndMore.replaceFirst(" (?:[A-Z]{2,3}|Vic|Qld) [A-Z0-9].*$", "");
        String more = cityAndMore.substring(city.length());
        String institution = institution(city, draws);
        return new Affiliation(String.join(
                ", ", institution, department(field, draws), new Locality(place, city, more).of(institution, draws)));
    }

    /** An institution has a handful of postal codes. */
    private static int postcode(String institution, Draws draws) {
        return 10_000 + Math.floorMod(institution.hashCode(), 80_000) + draws.smallBelow(6);
    }

    private static String institution(String city, Draws draws) {
        return switch (draws.smallBelow(6)) {
            case 0, 1 -> "Univ " + city;
            case 2 -> city + " Inst Technol";
            case 3 -> city + " Med Univ";
            case 4 -> city + " Natl Res Ctr";
            default -> city + " Acad Sci";
        };
    }

    private static String department(Field field, Draws draws) {
        String subject =
                switch (field) {
                    case NONE -> draws.of("Phys", "Mat Sci & Engn", "Elect Engn", "Math", "Chem");
                    case ENVIRONMENT -> draws.of("Environm Sci", "Ecol", "Geosci");
                    case FOOD -> draws.of("Food Sci", "Agron", "Plant Sci");
                    case HEALTH -> draws.of("Med", "Oncol", "Publ Hlth");
                    case GREEN -> draws.of("Energy", "Chem Engn", "Sustainabil");
                };
        return draws.of("Dept ", "Sch ", "Coll ", "State Key Lab ") + subject;
    }

    /** Where an institution is: its city, and what stands behind it in the table, such as a state. */
    private record Locality(Place place, String city, String more) {

        String of(String institution, Draws draws) {
            if (place.code().equals("US")) {
                return city + ", " + more.strip() + " " + place.name();
            }
            if (!more.isEmpty()) {
                return city + ", " + more.strip() + ", " + place.name();
            }
            boolean plain = place.code().equals("HK") || place.code().equals("MO") || draws.below(4) == 0;
            String code = plain ? "" : String.format(Locale.ROOT, " %05d", postcode(institution, draws));
            return city + code + ", " + place.name();
        }
    }
}
