package io.github.brigraph.study;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.JointActivity;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Party;
import io.github.brigraph.record.Patent;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Subdivisions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Records as bytes and back, for those that wait on disk until all their duplicates are read. Nothing else reads them. */
final class RecordCodec {

    private RecordCodec() {}

    static byte[] encode(ResearchRecord record) {
        ByteArrayDataOutput out = ByteStreams.newDataOutput(1 << 11);
        out.writeByte(record.type().code());
        core(out, record.core());
        if (record instanceof Publication publication) {
            text(out, publication.documentType());
            list(out, publication.organisations(), RecordCodec::text);
            list(out, publication.funders(), RecordCodec::text);
        } else if (record instanceof Patent patent) {
            list(out, patent.applicants(), RecordCodec::party);
            list(out, patent.inventors(), RecordCodec::party);
            list(out, patent.classes().ipc(), RecordCodec::text);
            list(out, patent.classes().cpc(), RecordCodec::text);
            list(out, patent.classes().industries(), RecordCodec::text);
            year(out, patent.years().priority());
            year(out, patent.years().application());
            year(out, patent.years().publication());
        } else if (record instanceof JointActivity activity) {
            text(out, activity.kind());
        }
        return out.toByteArray();
    }

    static ResearchRecord decode(byte[] bytes) {
        ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
        RecordType type = RecordType.ofCode(in.readByte());
        ResearchRecord.Core core = core(in);
        return switch (type) {
            case PUBLICATION ->
                new Publication(core, text(in), list(in, RecordCodec::text), list(in, RecordCodec::text));
            case PATENT ->
                new Patent(
                        core,
                        new Patent.Parties(list(in, RecordCodec::party), list(in, RecordCodec::party)),
                        new Patent.Classes(
                                list(in, RecordCodec::text), list(in, RecordCodec::text), list(in, RecordCodec::text)),
                        new Patent.Years(year(in), year(in), year(in)));
            case JOINT_ACTIVITY -> new JointActivity(core, text(in));
        };
    }

    private static void core(ByteArrayDataOutput out, ResearchRecord.Core core) {
        text(out, core.id());
        text(out, core.origin().file());
        out.writeLong(core.origin().line());
        text(out, core.source());
        text(out, core.title());
        year(out, core.year());
        list(out, core.authors(), (o, author) -> {
            text(o, author.name());
            text(o, author.orcid().orElse(""));
        });
        list(out, core.addresses(), RecordCodec::address);
        list(out, core.categories(), RecordCodec::text);
        list(out, core.keywords(), RecordCodec::text);
        list(out, List.copyOf(core.identifiers().values().entrySet()), (o, id) -> {
            text(o, id.getKey().name());
            text(o, id.getValue());
        });
    }

    private static ResearchRecord.Core core(ByteArrayDataInput in) {
        return new ResearchRecord.Core(
                text(in),
                new Origin(text(in), in.readLong()),
                text(in),
                text(in),
                year(in),
                list(in, i -> new Author(text(i), optional(text(i)))),
                list(in, RecordCodec::address),
                list(in, RecordCodec::text),
                list(in, RecordCodec::text),
                identifiers(in));
    }

    private static Identifiers identifiers(ByteArrayDataInput in) {
        Map<Scheme, String> ids = new EnumMap<>(Scheme.class);
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            ids.put(Scheme.valueOf(text(in)), text(in));
        }
        return Identifiers.of(ids);
    }

    private static void address(ByteArrayDataOutput out, Address address) {
        text(out, address.text());
        text(out, address.style().name());
        list(out, address.authors(), ByteArrayDataOutput::writeInt);
        list(out, address.profileCountries(), RecordCodec::country);
        list(out, address.profileInstitutions(), (o, institution) -> {
            text(o, institution.id());
            text(o, institution.name());
            text(o, institution.country().map(Country::code).orElse(""));
        });
    }

    private static Address address(ByteArrayDataInput in) {
        return new Address(
                text(in),
                Address.Style.valueOf(text(in)),
                list(in, ByteArrayDataInput::readInt),
                list(in, RecordCodec::country),
                list(
                        in,
                        i -> new Institution(text(i), text(i), optional(text(i)).map(Country::of))));
    }

    private static void party(ByteArrayDataOutput out, Party party) {
        text(out, party.name());
        list(out, party.countries(), RecordCodec::country);
        list(out, party.subdivisions(), (o, subdivision) -> text(o, subdivision.id()));
    }

    private static Party party(ByteArrayDataInput in) {
        return new Party(text(in), list(in, RecordCodec::country), list(in, RecordCodec::subdivision));
    }

    private static Subdivision subdivision(ByteArrayDataInput in) {
        return Subdivisions.standard().find(text(in)).orElseThrow();
    }

    private static void country(ByteArrayDataOutput out, Country country) {
        text(out, country.code());
    }

    private static Country country(ByteArrayDataInput in) {
        return Country.of(text(in));
    }

    private static void year(ByteArrayDataOutput out, OptionalInt year) {
        out.writeInt(year.orElse(Integer.MIN_VALUE));
    }

    private static OptionalInt year(ByteArrayDataInput in) {
        int year = in.readInt();
        return year == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static void text(ByteArrayDataOutput out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(ByteArrayDataInput in) {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static <T> void list(ByteArrayDataOutput out, List<T> items, BiConsumer<ByteArrayDataOutput, T> write) {
        out.writeInt(items.size());
        items.forEach(item -> write.accept(out, item));
    }

    private static <T> List<T> list(ByteArrayDataInput in, Function<ByteArrayDataInput, T> read) {
        int count = in.readInt();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(read.apply(in));
        }
        return items;
    }
}
