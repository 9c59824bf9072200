package io.github.brigraph.record;

import java.util.List;
import java.util.OptionalInt;

/**
 * A patent or patent application.
 *
 * <p>Its {@link #addresses()} are those of its applicants, where the source gives addresses or countries of them; a country
 * of the office that published it is never one of them. Its authors are the applicants. Its {@link #year()} is
 * the priority year where known, else the year of application, else of publication.
 *
 * @param core what all records have in common
 * @param parties who applied and who invented
 * @param classes codes of technology and industry
 * @param years the years of its life
 */
public record Patent(Core core, Parties parties, Classes classes, Years years) implements ResearchRecord {

    /**
     * Who applied and who invented.
     *
     * @param applicants applicants or assignees, in the source's order
     * @param inventors inventors, in the source's order
     */
    public record Parties(List<Party> applicants, List<Party> inventors) {

        public Parties {
            applicants = List.copyOf(applicants);
            inventors = List.copyOf(inventors);
        }
    }

    /**
     * Codes of technology and industry, each list without repetition and with the main code first.
     *
     * @param ipc codes of the International Patent Classification
     * @param cpc codes of the Cooperative Patent Classification
     * @param industries classes of the national economy, such as {@code C39} (GB/T 4754)
     */
    public record Classes(List<String> ipc, List<String> cpc, List<String> industries) {

        /** No codes. */
        public static final Classes NONE = new Classes(List.of(), List.of(), List.of());

        public Classes {
            ipc = ipc.stream().distinct().toList();
            cpc = cpc.stream().distinct().toList();
            industries = industries.stream().distinct().toList();
        }
    }

    /**
     * The years of a patent's life.
     *
     * @param priority the earliest priority
     * @param application the filing of this application
     * @param publication the publication of this document
     */
    public record Years(OptionalInt priority, OptionalInt application, OptionalInt publication) {

        /** The year that a patent counts in: of priority where known, else of application, else of publication. */
        public OptionalInt counted() {
            if (priority.isPresent()) {
                return priority;
            }
            return application.isPresent() ? application : publication;
        }
    }

    @Override
    public RecordType type() {
        return RecordType.PATENT;
    }

    /** The applicants or assignees. */
    public List<Party> applicants() {
        return parties.applicants();
    }

    /** The inventors. */
    public List<Party> inventors() {
        return parties.inventors();
    }
}
