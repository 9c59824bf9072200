package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** The importer that comes with Neo4j makes of the CSV files what saving makes. */
class AdminImportTest {

    private static final SaveOptions BRI = SaveOptions.DEFAULT.analysis("bri");

    @TempDir
    Path folder;

    @Test
    void theImportMakesWhatSavingMakes() throws IOException {
        StudyResult study = Studies.ofFirstRecords(folder.resolve("few.txt"), 200);
        Path files = folder.resolve("files");
        try (OutputFolder out = OutputFolder.open(files)) {
            Neo4jFiles.write(out, study, BRI, StoreOptions.DEFAULT);
            out.commit();
        }
        Path home = folder.resolve("home");
        imported(files, home);
        int port = freePort();
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .build();
        try (Neo4jStore store = Neo4jStore.open("bolt://127.0.0.1:" + port, AuthTokens.none(), StoreOptions.DEFAULT)) {
            List<Verification> found = store.verify();
            assertTrue(found.size() >= 4, found.toString());
            assertTrue(found.stream().allMatch(Verification::holds), found.toString());
            assertTrue(store.save(study, BRI).stream().allMatch(s -> s.outcome() == SavedNetwork.Outcome.UNCHANGED));
            assertTrue(store.list().stream().anyMatch(n -> n.units() > 20));
        } finally {
            service.shutdown();
        }
        assertTrue(study.countries().network().units().contains(Country.CHINA));
    }

    /** Runs the command line of the text file that lies beside the CSV. */
    private static void imported(Path files, Path home) throws IOException {
        String text = Files.readString(files.resolve("neo4j-admin-import.txt"));
        List<String> line = new ArrayList<>(Splitter.on(' ')
                .omitEmptyStrings()
                .trimResults()
                .splitToList(text.replace("\\\n", " ").replace("\"", "").trim()));
        assertEquals(List.of("neo4j-admin", "database", "import", "full", "NEW_DATABASE"), line.subList(0, 5));
        List<String> options = new ArrayList<>(List.of("neo4j"));
        for (String option : line.subList(5, line.size())) {
            options.add(option.endsWith(".csv") ? option.replace("=", "=" + files + "/") : option);
        }
        options.add("--report-file=" + home.resolve("import.report"));
        Files.createDirectories(home.resolve("conf"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        ExecutionContext context =
                new ExecutionContext(home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
        int code = new CommandLine(new ImportCommand.Full(context)).execute(options.toArray(new String[0]));
        assertEquals(0, code, () -> told.toString(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
