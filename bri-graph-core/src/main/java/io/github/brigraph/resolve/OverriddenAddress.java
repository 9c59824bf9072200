package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.InstitutionMatch.Kind;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What corrections say of one address. */
final class OverriddenAddress {

    private final Optional<Overrides.Entry> ofAddress;
    private final List<Overrides.Entry> ofInstitutions = new ArrayList<>();
    private final Optional<RorDirectory> directory;

    OverriddenAddress(Overrides overrides, Address address, ParsedAddress parsed, Optional<RorDirectory> directory) {
        this.directory = directory;
        this.ofAddress = overrides.ofAddress(address.text());
        if (ofAddress.isEmpty() && overrides.speaksOfInstitutions()) {
            for (int part = 0; part < parsed.text.parts(); part++) {
                String form = parsed.text.forms(parsed.text.firstWord(part), parsed.text.lastWord(part));
                overrides.ofInstitution(Contractions.STANDARD.key(form)).ifPresent(ofInstitutions::add);
            }
        }
    }

    /** Whether the address is left out. */
    boolean ignored() {
        return ofAddress.filter(Overrides.Entry::ignored).isPresent();
    }

    /** Where the address is: by its own correction; by that of an institution where the text does not say. */
    Placement placement(Placement byText) {
        if (ofAddress.isPresent() && !ofAddress.get().countries().isEmpty()) {
            return Placement.of(ofAddress.get().countries(), Evidence.OVERRIDE);
        }
        boolean says = byText.evidence() == Evidence.NAMED || byText.evidence() == Evidence.STATE;
        return says
                ? byText
                : ofInstitutions.stream()
                        .filter(e -> !e.countries().isEmpty())
                        .findFirst()
                        .map(e -> Placement.of(e.countries(), Evidence.OVERRIDE))
                        .orElse(byText);
    }

    /** The institutions with those that were corrected in place of what the text gave for them. */
    List<InstitutionMatch> institutions(List<InstitutionMatch> found) {
        Optional<Institution> whole = ofAddress.flatMap(e -> e.institution(directory));
        if (whole.isPresent()) {
            return List.of(new InstitutionMatch(whole.get(), Kind.OVERRIDE, 1));
        }
        List<InstitutionMatch> corrected = new ArrayList<>(found);
        for (Overrides.Entry entry : ofInstitutions) {
            Optional<Institution> other = entry.institution(directory);
            if (entry.ignored() || other.isPresent()) {
                corrected.removeIf(m -> isNamed(m.institution(), entry));
                other.map(i -> new InstitutionMatch(i, Kind.OVERRIDE, 1)).ifPresent(corrected::add);
            }
        }
        return corrected;
    }

    /** Whether an institution is the one of a row: by its name, or by the name that the row's text gives by itself. */
    private static boolean isNamed(Institution institution, Overrides.Entry entry) {
        return Contractions.STANDARD.key(NameForm.of(institution.name())).equals(entry.key())
                || AddressResolver.standard().institutions(Address.of(entry.text(), Address.Style.FREE)).stream()
                        .anyMatch(m -> withoutCountry(m.institution()).equals(withoutCountry(institution)));
    }

    private static String withoutCountry(Institution institution) {
        return institution.id().substring(institution.id().indexOf('/') + 1);
    }
}
