package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.Placement;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Places addresses: finds their countries and institutions, and says what each decision rests on.
 *
 * <p><b>Countries</b> are found by the grammar of an address, never as a piece of text: a name counts as a part of its own
 * ({@code …, Peoples R China}) or as the last words of an address ({@code … Turku Finland}), in any language and in the
 * spellings of the databases, with postal codes, e-mail addresses and telephone numbers around it left out. So Georgia
 * Inst Technol is not Georgia, Beth Israel not Israel, and New Mexico not Mexico.
 *
 * <ul>
 *   <li>A territory with a code of its own keeps it where the name of the state that it belongs to follows:
 *       {@code Hong Kong, Peoples R China} is HK, {@code San Juan, PR 00936 USA} is PR. {@link
 *       io.github.brigraph.unit.TerritoryPolicy} folds territories later.
 *   <li>A name that is as well a place in another country is read by what follows it: {@code Atlanta, Georgia, USA},
 *       {@code Lebanon, NH}, {@code Minna, Niger, Nigeria}.
 *   <li>Several addresses in one text of style {@link Address.Style#FREE} give several countries; the other styles hold one.
 *   <li>Without a country, a subdivision places an address ({@link Evidence#STATE}): {@code Redmond, WA}. Then a city, as
 *       a part of its own or in the name of an institution, or a postal code whose form tells ({@link Evidence#CITY}):
 *       {@code Graz University of Technology}, {@code London SW7 2AZ}. Names that several places bear are weighed by
 *       inhabitants, by the research that their countries do, and by all else that the address says; where no country has
 *       nearly all of the weight, the address stays unresolved: {@code MedImmune, Cambridge}.
 *   <li>An institution that is named after a country counts as {@link Evidence#NAMED} as the last words ({@code University
 *       of the Bahamas}), elsewhere as {@link Evidence#INSTITUTION}, and so do some hundred institutions known by name
 *       ({@code Duke University}).
 *   <li>What the source's profile says counts only where the text itself gives nothing ({@link Evidence#PROFILE}).
 *   <li>Of the countries found, the first-level subdivisions that the address names are given too ({@code …, Jiangsu,
 *       Peoples R China}), not those in which its cities lie.
 * </ul>
 *
 * <p><b>Institutions</b> are those of the source's profile where it has any, otherwise taken from the text: the first part in
 * Web of Science, elsewhere the part that calls itself most like an institution (university, academy, institute or
 * company, college, department, in this order; of two alike the first). Their id is a key made of country and name, in
 * which {@code Natl Univ Singapore} and {@code National University of Singapore} meet; {@code ZZ} stands for no country.
 *
 * <p>Immutable and safe for use by several threads. An address takes some microseconds.
 */
public final class AddressResolver {

    private static final AddressResolver STANDARD =
            new AddressResolver(Optional.empty(), RollUp.MOST_SPECIFIC, Optional.empty(), Optional.empty());

    private final Gazetteer gazetteer = Gazetteer.STANDARD;
    private final Wordings wordings = Wordings.STANDARD;
    private final GluedAddresses glued = new GluedAddresses(gazetteer, wordings);
    private final Optional<RorSettings> ror;
    private final RollUp rollUp;
    private final Optional<Overrides> overrides;
    private final Optional<AddressMemory> memory;

    private AddressResolver(
            Optional<RorSettings> ror, RollUp rollUp, Optional<Overrides> overrides, Optional<AddressMemory> memory) {
        this.ror = ror;
        this.rollUp = rollUp;
        this.overrides = overrides;
        this.memory = memory;
    }

    /** The resolver with the tables that come with the library. */
    public static AddressResolver standard() {
        return STANDARD;
    }

    /** The same resolver with a directory of institutions, at the threshold of 0.8. */
    public AddressResolver with(RorDirectory directory) {
        return with(directory, RorSettings.DEFAULT_THRESHOLD);
    }

    /**
     * The same resolver with a directory of institutions.
     *
     * @param threshold the least {@link InstitutionMatch#score()} of a match, from 0 to 1
     */
    public AddressResolver with(RorDirectory directory, double threshold) {
        return new AddressResolver(Optional.of(new RorSettings(directory, threshold)), rollUp, overrides, forgotten());
    }

    /** The same resolver with another policy for organisations and their parts. */
    public AddressResolver rollUp(RollUp policy) {
        return new AddressResolver(ror, policy, overrides, forgotten());
    }

    /** The same resolver with corrections, which come before everything else. */
    public AddressResolver with(Overrides corrections) {
        return new AddressResolver(ror, rollUp, Optional.of(corrections), forgotten());
    }

    /** The corrections, if this resolver has any. */
    public Optional<Overrides> overrides() {
        return overrides;
    }

    /**
     * The same resolver, which remembers the addresses that it resolved, up to as many as an eighth of the heap holds; an
     * address that comes again takes a fraction of a microsecond. For many addresses, as a study has them.
     */
    public AddressResolver remembering() {
        return new AddressResolver(
                ror, rollUp, overrides, Optional.of(new AddressMemory(AddressMemory.standardSize())));
    }

    /** A memory of the same kind without what another resolver found. */
    private Optional<AddressMemory> forgotten() {
        return memory.map(m -> new AddressMemory(AddressMemory.standardSize()));
    }

    /** The directory of institutions, if this resolver has one. */
    public Optional<RorDirectory> directory() {
        return ror.map(RorSettings::directory);
    }

    /** The least {@link InstitutionMatch#score()} of a match in the directory, from 0 to 1, if this resolver has one. */
    public OptionalDouble threshold() {
        return ror.stream().mapToDouble(RorSettings::threshold).findFirst();
    }

    /** The policy for organisations and their parts. */
    public RollUp rollUp() {
        return rollUp;
    }

    /** Places an address; one that gives nothing has {@link Evidence#NONE}. */
    public PlacedAddress resolve(Address address) {
        return memory.flatMap(m -> m.find(address)).orElseGet(() -> resolveAndRemember(address));
    }

    private PlacedAddress resolveAndRemember(Address address) {
        PlacedAddress placed = resolveAnew(address);
        return memory.isPresent() ? memory.get().remember(placed) : placed;
    }

    private PlacedAddress resolveAnew(Address address) {
        ParsedAddress parsed = parse(address);
        Optional<OverriddenAddress> corrected = corrected(address, parsed);
        if (corrected.isPresent() && corrected.get().ignored()) {
            return new PlacedAddress(address, Placement.LEFT_OUT, List.of());
        }
        AddressInstitutions institutions = institutionsOf(address, parsed, corrected);
        Placement placement = institutions.placement();
        if (placement.countries().isEmpty()) {
            placement = Placement.of(address.profileCountries(), Evidence.PROFILE);
        }
        Placement whole = placement.withSubdivisions(new SubdivisionFinder(parsed).find(placement.countries()));
        List<Institution> units = rolledUp(institutions, corrected).stream()
                .map(InstitutionMatch::institution)
                .toList();
        return new PlacedAddress(address, whole, units);
    }

    /** The institutions of an address as {@link #resolve} finds them, with how each was found and how surely. */
    public List<InstitutionMatch> institutions(Address address) {
        ParsedAddress parsed = parse(address);
        Optional<OverriddenAddress> corrected = corrected(address, parsed);
        return corrected.filter(OverriddenAddress::ignored).isPresent()
                ? List.of()
                : rolledUp(institutionsOf(address, parsed, corrected), corrected);
    }

    private Optional<OverriddenAddress> corrected(Address address, ParsedAddress parsed) {
        return overrides.map(o -> new OverriddenAddress(o, address, parsed, directory()));
    }

    private List<InstitutionMatch> rolledUp(AddressInstitutions institutions, Optional<OverriddenAddress> corrected) {
        List<InstitutionMatch> found =
                corrected.map(c -> c.institutions(institutions.matches())).orElseGet(institutions::matches);
        return new InstitutionFamily(rollUp, directory()).ofAddress(found);
    }

    private AddressInstitutions institutionsOf(
            Address address, ParsedAddress parsed, Optional<OverriddenAddress> corrected) {
        Placement byText = new CountryFinder(parsed, gazetteer).find(address.style());
        Placement placement = corrected.map(c -> c.placement(byText)).orElse(byText);
        return new AddressInstitutions(address, parsed, placement, ror);
    }

    private ParsedAddress parse(Address address) {
        String text = address.style() == Address.Style.FREE ? glued.parted(address.text()) : address.text();
        return new ParsedAddress(AddressText.of(text), gazetteer, wordings);
    }

    /**
     * Places all addresses of a record, in its order. Of addresses with one text and one profile, as sources repeat them for
     * each author, the first stands for all.
     */
    public PlacedRecord place(ResearchRecord record) {
        List<PlacedAddress> placed = new ArrayList<>(record.addresses().size());
        Set<Content> seen = new HashSet<>();
        for (Address address : record.addresses()) {
            if (seen.add(new Content(address.text(), address.profileCountries(), address.profileInstitutions()))) {
                placed.add(resolve(address));
            }
        }
        return new PlacedRecord(record, placed);
    }

    private record Content(String text, List<Country> countries, List<Institution> institutions) {}
}
