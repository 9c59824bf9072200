package io.github.brigraph.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.display.Display;
import io.github.brigraph.display.DisplayProvider;
import io.github.brigraph.display.Displayable;
import io.github.brigraph.hub.Certainty;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.report.CellDisplays;
import io.github.brigraph.report.Figures;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** The last line of a cell, in the display systems of the three kernels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelsTest {

    private static final Displayable EMPTY_STUDY =
            CollaborationStudy.answer(CollaborationTally.empty(), StudySettings.DEFAULT.focal(Country.CHINA));

    private StudyResult study = (StudyResult) EMPTY_STUDY;
    private Displayable reading = EMPTY_STUDY;

    @BeforeAll
    void readASample(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.txt");
        try (Writer out = Files.newBufferedWriter(file)) {
            new SyntheticCorpus(300, 1).write(out, n -> {});
        }
        Ingest ingest = Ingest.of(io.github.brigraph.read.RecordFiles.find(List.of(file)));
        reading = ingest.run(io.github.brigraph.study.RecordLog.NONE);
        study = CollaborationStudy.of(ingest)
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .certainty(Certainty.NONE)
                .run();
    }

    private Stream<Displayable> results() {
        return Stream.of(
                study,
                study.hubs(),
                study.countries(),
                study.institutions(),
                study.countries().network(),
                study.tally().countries().counting(Counting.FRACTIONAL).network(),
                study.tables().trend(),
                study.tables().fields().rankingTable(),
                Figures.map(study),
                study.tally(),
                reading,
                EMPTY_STUDY);
    }

    @ParameterizedTest
    @MethodSource("results")
    void iJavaShowsATableOrAPicture(Displayable result) {
        Renderer renderer = new Renderer();
        BasekernelDisplays.register(renderer);
        DisplayData shown = renderer.render(result);
        assertEquals(result.display().html(), shown.getData(MIMEType.TEXT_HTML));
        assertEquals(result.display().text(), shown.getData(MIMEType.TEXT_PLAIN));
        DisplayData text = renderer.renderAs(result, "text/plain");
        assertEquals(result.display().text(), text.getData(MIMEType.TEXT_PLAIN));
        assertNull(text.getData(MIMEType.TEXT_HTML));
    }

    @ParameterizedTest
    @MethodSource("results")
    void jJavaShowsATableOrAPicture(Displayable result) {
        var renderer = new org.dflib.jjava.jupyter.kernel.display.Renderer();
        JJavaExtension.register(renderer);
        var shown = renderer.render(result);
        assertEquals(
                result.display().html(), shown.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML));
        assertEquals(
                result.display().text(),
                shown.getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN));
    }

    @ParameterizedTest
    @MethodSource("results")
    void rapaioShowsATableOrAPicture(Displayable result) {
        var shown = DisplaySystem.inst().render(result).data();
        assertEquals(result.display().html(), shown.get("text/html"));
        assertEquals(result.display().text(), shown.get("text/plain"));
        assertNull(DisplaySystem.inst().render("text/plain", result).data().get("text/html"));
        assertNotNull(DisplaySystem.inst().render("text/plain", result).data().get("text/plain"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void whatIsShownIsWholeAndLoadsNothing(Displayable result) {
        Display display = result.display();
        assertTrue(display.html().contains("<table>") || display.html().contains("<svg"), display::html);
        assertFalse(display.html().contains("<script"));
        assertFalse(display.html().replace("http://www.w3.org/2000/svg", "").contains("http"));
        assertFalse(display.text().contains("io.github.brigraph"), display::text);
    }

    @Test
    void aStudySaysWhatItIsAndShowsItsMapAndHubs() {
        Display display = study.display();
        assertTrue(display.text().startsWith("Study of China with belt-and-road"), display::text);
        assertTrue(display.html().contains("map-title") && display.html().contains("hubs-title"));
        assertTrue(display.html().contains("<caption>hubs: "));
    }

    @Test
    void theServiceLoadersOfTheKernelsFindTheLibrary() {
        assertTrue(ServiceLoader.load(Extension.class).stream().anyMatch(p -> p.type() == JJavaExtension.class));
        assertTrue(ServiceLoader.load(org.rapaio.jupyter.kernel.display.spi.DisplayProvider.class).stream()
                .anyMatch(p -> p.type() == RapaioDisplays.class));
        assertTrue(ServiceLoader.load(DisplayProvider.class).stream().anyMatch(p -> p.type() == CellDisplays.class));
    }

    @Test
    void withoutAKernelNobodyIsTold() {
        assertEquals(0, Displayable.KERNELS);
        assertFalse(new IJavaConnection().connect());
        assertFalse(new IJavaConnection(NotStarted.class.getName()).connect());
    }

    @Test
    void aRunningKernelIsAskedForItsRendererByName() {
        assertTrue(new IJavaConnection(Running.class.getName()).connect());
        DisplayData shown = Running.getKernelInstance().getRenderer().render(study.hubs());
        assertEquals(study.hubs().display().html(), shown.getData(MIMEType.TEXT_HTML));
    }

    /** What IJava's class is to one who looks for it, before its kernel runs. */
    public static final class NotStarted {
        public static Object getKernelInstance() {
            return null;
        }
    }

    /** What IJava's class is to one who looks for it. */
    public static final class Running {

        private static final BaseKernel KERNEL = new BaseKernel() {
            @Override
            public DisplayData eval(String code) {
                return DisplayData.EMPTY;
            }

            @Override
            public LanguageInfo getLanguageInfo() {
                return new LanguageInfo.Builder("java").build();
            }
        };

        public static BaseKernel getKernelInstance() {
            return KERNEL;
        }
    }
}
