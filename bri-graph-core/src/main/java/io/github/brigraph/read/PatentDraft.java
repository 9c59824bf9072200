package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Party;
import io.github.brigraph.record.Patent;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A patent while a reader collects its fields. */
final class PatentDraft {

    private final Draft draft;
    private final List<Party> applicants = new ArrayList<>();
    private final List<Party> inventors = new ArrayList<>();
    private final List<String> ipc = new ArrayList<>();
    private final List<String> cpc = new ArrayList<>();
    private final List<String> industries = new ArrayList<>();
    private final List<String> applicantAddresses = new ArrayList<>();
    private OptionalInt priority = OptionalInt.empty();
    private OptionalInt application = OptionalInt.empty();
    private OptionalInt publication = OptionalInt.empty();

    PatentDraft(Draft draft) {
        this.draft = draft;
    }

    PatentDraft applicant(Party party) {
        return applicant(party, "");
    }

    /** An applicant with the address that the source gives. */
    PatentDraft applicant(Party party, String address) {
        applicants.add(party);
        applicantAddresses.add(address);
        return this;
    }

    PatentDraft inventor(Party party) {
        inventors.add(party);
        return this;
    }

    PatentDraft ipc(List<String> codes) {
        ipc.addAll(codes);
        return this;
    }

    PatentDraft cpc(List<String> codes) {
        cpc.addAll(codes);
        return this;
    }

    PatentDraft industries(List<String> codes) {
        industries.addAll(codes);
        return this;
    }

    /** The year of the earliest priority, if it is not known yet or later. */
    PatentDraft priority(OptionalInt year) {
        priority = earlier(priority, year);
        return this;
    }

    PatentDraft application(OptionalInt year) {
        application = earlier(application, year);
        return this;
    }

    PatentDraft publication(OptionalInt year) {
        publication = earlier(publication, year);
        return this;
    }

    /** A country of the applicants of which the source does not say whose it is. */
    PatentDraft countriesOfNobody(List<Country> countries) {
        draft.address(new Address("", Address.Style.FREE, List.of(), countries, List.of()));
        return this;
    }

    Draft draft() {
        return draft;
    }

    private static OptionalInt earlier(OptionalInt a, OptionalInt b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return a.getAsInt() <= b.getAsInt() ? a : b;
    }

    void finish(RecordSink sink) {
        if (draft.isNameless()) {
            draft.reject(sink, "a patent with neither title nor number", "");
            return;
        }
        int named = 0;
        for (int i = 0; i < applicants.size(); i++) {
            Party party = applicants.get(i);
            List<Integer> position = party.name().isBlank() ? List.of() : List.of(named);
            draft.author(party.name());
            named += party.name().isBlank() ? 0 : 1;
            draft.address(
                    new Address(applicantAddresses.get(i), Address.Style.FREE, position, party.countries(), List.of()));
        }
        var years = new Patent.Years(priority, application, publication);
        years.counted().ifPresent(y -> draft.year(String.valueOf(y), "year"));
        draft.categories(ipc.isEmpty() ? cpc : ipc);
        sink.accept(new Patent(
                draft.core(sink),
                new Patent.Parties(applicants, inventors),
                new Patent.Classes(ipc, cpc, industries),
                years));
    }
}
