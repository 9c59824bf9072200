package io.github.brigraph.study;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.subject.IndustryConcordance;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit.Level;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The front door: files of records in, networks of countries and institutions, hubs, communities, and the tables of a study
 * out.
 *
 * <pre>{@code
 * StudyResult study = CollaborationStudy.of(Path.of("records"))
 *         .focal(Country.CHINA)
 *         .partners(UnitGroup.named("belt-and-road"))
 *         .years(2014, 2021)
 *         .run();
 * study.hubs().top(5);
 * }</pre>
 *
 * <p>Immutable; each method gives a new study. Equal files and settings give an equal result, at any number of threads.
 */
public final class CollaborationStudy {

    private final Ingest ingest;
    private final StudySettings settings;

    private CollaborationStudy(Ingest ingest, StudySettings settings) {
        this.ingest = ingest;
        this.settings = settings;
    }

    /**
     * A study of files and folders, every record, every country.
     *
     * @throws io.github.brigraph.read.UnreadableInputException if a path does not exist or a file is of no format that is
     *     read
     */
    public static CollaborationStudy of(Path... paths) throws IOException {
        return of(Ingest.of(RecordFiles.find(Arrays.asList(paths))));
    }

    /** A study of what a reading gives. */
    public static CollaborationStudy of(Ingest ingest) {
        return new CollaborationStudy(ingest, StudySettings.DEFAULT);
    }

    /** The same study with all its settings. */
    public CollaborationStudy settings(StudySettings value) {
        return new CollaborationStudy(ingest, value);
    }

    /** The same study of a focal country. */
    public CollaborationStudy focal(Country country) {
        return settings(settings.focal(country));
    }

    /** The same study with a group of partners. */
    public CollaborationStudy partners(UnitGroup group) {
        return settings(settings.partners(group));
    }

    /** The same study of records of these years. */
    public CollaborationStudy years(int first, int last) {
        return settings(settings.period(new Period(first, last)));
    }

    /** The same study, counting this way. */
    public CollaborationStudy counting(Counting counting) {
        return settings(settings.counting(counting));
    }

    /** The same study with territories folded. */
    public CollaborationStudy territories(TerritoryPolicy policy) {
        return settings(settings.territories(policy));
    }

    /** The same study with so much effort spent on saying how sure ranks and strengths are. */
    public CollaborationStudy certainty(Certainty certainty) {
        return settings(settings.certainty(certainty));
    }

    /** The same study with other fields; the tally must be made anew. */
    public CollaborationStudy fields(SubjectFields fields) {
        return keeps(ingest.keeps()
                .subjects(new Subjects(fields, ingest.keeps().subjects().concordance())));
    }

    /** The same study with industries of patents that carry none by a concordance; the tally must be made anew. */
    public CollaborationStudy concordance(IndustryConcordance concordance) {
        return keeps(
                ingest.keeps().subjects(new Subjects(ingest.keeps().subjects().fields(), Optional.of(concordance))));
    }

    /** The same study with subdivisions as units besides; the tally must be made anew. */
    public CollaborationStudy withSubdivisions() {
        return keeps(ingest.keeps().finest(Level.SUBDIVISION));
    }

    /** The same study, heard by a listener: {@link RewrittenLine} for a cell of a notebook. */
    public CollaborationStudy progress(Progress progress) {
        return new CollaborationStudy(ingest.progress(progress), settings);
    }

    private CollaborationStudy keeps(TallySettings value) {
        return new CollaborationStudy(ingest.keeps(value), settings);
    }

    /** Reads the files and answers. */
    public StudyResult run() throws IOException {
        return run(RecordLog.NONE);
    }

    /** Reads the files, each record and problem heard by a log, and answers. */
    public StudyResult run(RecordLog log) throws IOException {
        return answer(limited().run(log));
    }

    /**
     * Reads the files, keeping what is done, or going on where an interrupted run was; and answers. The result is that of a run
     * that nothing interrupted. What is asked of the records, such as the focal country, may be another than then; how they
     * are read may not.
     *
     * @throws IOException with a sentence, if what was kept is of a run with other inputs or settings
     */
    public StudyResult run(KeptLog log, KeptRun kept) throws IOException {
        return answer(limited().run(log, kept));
    }

    private Ingest limited() {
        TallySettings keeps = ingest.keeps();
        return ingest.keeps(keeps.mostInstitutions(Math.min(keeps.mostInstitutions(), settings.mostUnits())));
    }

    private StudyResult answer(Ingest.Result read) {
        StudySource source = new StudySource(
                read.inputs(),
                ingest.duplicates(),
                ingest.resolver().rollUp(),
                ingest.resolver().overrides().map(StudySource.Corrections::of),
                read.damaged());
        return new StudyAnswers(read.tally(), settings, ingest.threads(), ingest.progress()).all(source);
    }

    /**
     * The answers to the questions of some settings from a tally that was made before: another focal country, other years,
     * another policy, without reading the files again.
     */
    public static StudyResult answer(CollaborationTally tally, StudySettings settings) {
        return new StudyAnswers(tally, settings, Runtime.getRuntime().availableProcessors(), Progress.NONE)
                .all(StudySource.ofTally());
    }
}
