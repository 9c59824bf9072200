package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other tools open what is written for them, and see what is in it. A tool that the machine lacks is skipped. */
class ReadersOfOtherToolsTest {

    private static final String RECORDS = """
            FN x
            VR 1.0
            PT J
            UT WOS:1
            PY 2018
            C1 "Quoted, & Co" Univ, Rome, Italy.
               Univ Zürich <b>, Zürich, Switzerland.
            ER
            PT J
            UT WOS:2
            PY 2020
            C1 "Quoted, & Co" Univ, Rome, Italy.
               Univ Zürich <b>, Zürich, Switzerland.
               Univ Lisbon, Lisbon, Portugal.
            ER
            PT J
            UT WOS:3
            PY 2021
            C1 Univ Oslo, Oslo, Norway.
            ER
            EF
            """;

    /** Debian's own, for which its packages are, and the first on the path. */
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    @TempDir
    Path folder;

    private StudyResult study;

    @BeforeEach
    void run() throws IOException {
        study = CollaborationStudy.of(Files.writeString(folder.resolve("records.txt"), RECORDS))
                .run();
    }

    private Path write(String name, MeasuredNetwork<?> network, NetworkFormat format) throws IOException {
        Path file = folder.resolve(name + "." + format.extension());
        try (Writer out = Files.newBufferedWriter(file)) {
            NetworkWriter.write(network, format, out);
        }
        return file;
    }

    private <U extends Unit> Path timeline(String name, MeasuredNetwork<U> network, NetworkHistory<U> history)
            throws IOException {
        Path file = folder.resolve(name + ".gexf");
        try (Writer out = Files.newBufferedWriter(file)) {
            NetworkWriter.writeGexf(network, history, out);
        }
        return file;
    }

    @Test
    void networkxReadsWhatItHasReadersFor() throws IOException, InterruptedException {
        String python = pythonWith("networkx");
        List<List<Path>> pairs = new ArrayList<>();
        for (NetworkFormat format : List.of(NetworkFormat.GRAPHML, NetworkFormat.GEXF, NetworkFormat.PAJEK)) {
            pairs.add(List.of(
                    write("countries", study.countries(), format),
                    write("institutions", study.institutions(), format)));
        }
        pairs.add(List.of(
                timeline("countries-by-year", study.countries(), study.countryHistory()),
                timeline("institutions-by-year", study.institutions(), study.institutionHistory())));
        for (List<Path> pair : pairs) {
            assertEquals(
                    "4 4\n[1.0, 1.0, 2.0]\n3.0 0\nTrue\n",
                    output(python, """
                    import networkx, sys
                    paths = [r'%s', r'%s']
                    read = {'graphml': networkx.read_graphml, 'gexf': networkx.read_gexf, 'net': networkx.read_pajek}[
                        paths[0].split('.')[-1]]
                    from networkx.readwrite.gexf import GEXF
                    if '1.3' not in GEXF.versions:
                        # A version that knows GEXF 1.2 only reads the same elements under that name.
                        for path in paths:
                            text = open(path, encoding='utf-8').read()
                            open(path, 'w', encoding='utf-8').write(
                                text.replace('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft'))
                    countries, institutions = map(read, paths)
                    key = list(countries)
                    print(len(countries), len(institutions))
                    print(sorted(d['weight'] for u, v, d in countries.edges(data=True)))
                    print(countries.degree(key[0], weight='weight'), countries.degree(key[2], weight='weight'))
                    sys.stdout.reconfigure(encoding='utf-8')
                    print(any('Zürich <b' in str(n) + str(d) for n, d in institutions.nodes(data=True)))
                    """.formatted(pair.get(0), pair.get(1))),
                    pair.toString());
        }
    }

    @Test
    void igraphReadsGraphmlWithItsAttributesAndPajek() throws IOException, InterruptedException {
        String python = pythonWith("igraph");
        Path graphml = write("institutions", study.institutions(), NetworkFormat.GRAPHML);
        Path pajek = write("countries", study.countries(), NetworkFormat.PAJEK);
        assertEquals("""
                4 3 False [1.0, 1.0, 2.0] [1.0, 1.0, 2.0] [2018.0, 2020.0, 2020.0]
                True [1.0, 1.0, 2.0, 2.0] True
                4 3 False [1.0, 1.0, 2.0] ['Italy', 'Norway', 'Portugal', 'Switzerland']
                """, output(python, """
                import igraph, sys
                sys.stdout.reconfigure(encoding='utf-8')
                g = igraph.Graph.Read_GraphML(r'%s')
                print(g.vcount(), g.ecount(), g.is_directed(), sorted(g.es['weight']), sorted(g.es['papers']),
                    sorted(g.es['first_year']))
                print(any('Zürich <b' in name for name in g.vs['name']), sorted(g.vs['papers']),
                    all(isinstance(role, str) for role in g.vs['role']))
                g = igraph.Graph.Read_Pajek(r'%s')
                print(g.vcount(), g.ecount(), g.is_directed(), sorted(g.es['weight']),
                    sorted(v['name'] if 'name' in v.attributes() else v['id'] for v in g.vs))
                """.formatted(graphml, pajek)));
    }

    @Test
    void gephiReadsGexfAndItsTimelineShowsTheNetworkOfAYear() throws IOException, InterruptedException {
        Path gexf = timeline("countries", study.countries(), study.countryHistory());
        assertEquals("""
                undirected true, nodes 4, edges 3, dynamic true
                node CH Switzerland 2 ROLE
                node IT Italy 2 ROLE
                node NO Norway 1 ROLE
                node PT Portugal 1 ROLE
                edge CH IT 2.0 2
                edge CH PT 1.0 1
                edge IT PT 1.0 1
                column pagerank Double
                column community Long
                2017: nodes 0, edges 0, weight 0.0
                2018: nodes 2, edges 1, weight 1.0
                2019: nodes 0, edges 0, weight 0.0
                2020: nodes 3, edges 3, weight 3.0
                2021: nodes 1, edges 0, weight 0.0
                """, gephi(gexf, 2017, 2021).replaceAll("(?m)^(node .* )[a-z_]+$", "$1ROLE"));
    }

    @Test
    void gephiReadsGraphmlPajekAndTheNamesOfInstitutions() throws IOException, InterruptedException {
        String graphml = gephi(write("institutions", study.institutions(), NetworkFormat.GRAPHML), 0, 0);
        assertTrue(graphml.startsWith("undirected true, nodes 4, edges 3, dynamic false\n"), graphml);
        assertTrue(graphml.contains(" Univ Zürich <b 2 "), graphml);
        assertTrue(graphml.contains(" 2.0 2\n"), graphml);
        String pajek = gephi(write("institutions", study.institutions(), NetworkFormat.PAJEK), 0, 0);
        // Gephi takes every edge of a Pajek file for directed, unless its dialogue says otherwise.
        assertTrue(pajek.startsWith("undirected false, nodes 4, edges 3, dynamic false\n"), pajek);
        assertTrue(pajek.contains("Univ Zürich <b"), pajek);
    }

    @Test
    void openpyxlReadsTheWorkbookWithNumbersShownAsTheyAreMeant() throws IOException, InterruptedException {
        String python = pythonWith("openpyxl");
        StudyResult divided = CollaborationStudy.of(folder.resolve("records.txt"))
                .focal(Country.of("IT"))
                .withSubdivisions()
                .run();
        Path file = folder.resolve("tables.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            StudyWorkbook.write(divided, out);
        }
        assertEquals("""
                method
                True
                A2
                2 #,##0
                2018 0
                #,##0.000
                0.0%
                """, output(python, """
                import openpyxl, sys, warnings
                warnings.simplefilter('ignore')
                book = openpyxl.load_workbook(r'%s')
                print(book.sheetnames[0])
                print({'hubs', 'hub-ranks', 'communities', 'trend', 'subdivision-partners', 'subdivision-tables',
                    'subdivisions.nodes', 'subdivisions.edges', 'countries.edges'}.issubset(book.sheetnames))
                def column(sheet, name):
                    return [c.column for c in sheet[1] if c.value == name][0]
                edges, trend = book['countries.edges'], book['trend']
                print(edges.freeze_panes)
                papers = edges.cell(2, column(edges, 'papers'))
                print(papers.value, papers.number_format)
                year = edges.cell(2, column(edges, 'first_year'))
                print(year.value, year.number_format)
                print(edges.cell(2, column(edges, 'salton')).number_format)
                print(trend.cell(2, column(trend, 'with_group_share')).number_format)
                """.formatted(file)));
    }

    /** What Gephi's own classes see in a file; they run apart, because their jar holds half of a class path of its own. */
    private String gephi(Path file, int firstYear, int lastYear) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("brigraph.gephi", "gephi-toolkit.jar"));
        assumeTrue(Files.exists(jar), () -> "skipped: the toolkit of Gephi is not in " + jar);
        Path program = folder.resolve("GephiReads.java");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("GephiReads.java"))) {
            Files.write(program, in.readAllBytes());
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return output(List.of(
                java.toString(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                jar.toString(),
                program.toString(),
                file.toString(),
                Integer.toString(firstYear),
                Integer.toString(lastYear)));
    }

    private String pythonWith(String library) throws InterruptedException {
        Optional<String> found = Optional.empty();
        for (String python : PYTHONS) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import " + library).start();
                if (process.waitFor() == 0) {
                    found = Optional.of(python);
                    break;
                }
            } catch (IOException e) {
                // There is no such Python; perhaps there is the next.
            }
        }
        assumeTrue(found.isPresent(), "skipped: " + library + " is not installed");
        return found.orElseThrow();
    }

    private String output(String python, String program) throws IOException, InterruptedException {
        return output(List.of(
                python, Files.writeString(folder.resolve("script.py"), program).toString()));
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> {
            try {
                return output + Files.readString(errors);
            } catch (IOException e) {
                return output + e;
            }
        });
        return output;
    }
}
