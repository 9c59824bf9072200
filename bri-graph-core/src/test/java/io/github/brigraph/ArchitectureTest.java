package io.github.brigraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floors of the house: rooms import downwards only, and never in a circle. */
class ArchitectureTest {

    private static final String ROOT = "io.github.brigraph.";

    /** The rooms by floor; a room may use those of lower floors, and none of its own. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("graph", "unit", "display"),
            List.of("record", "centrality", "community", "structure", "layout", "sample"),
            List.of("subject"),
            List.of("read", "resolve", "network"),
            List.of("hub"),
            List.of("study"),
            List.of("export"),
            List.of("report"),
            List.of("notebook"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.brigraph");

    @Test
    void roomsImportOnlyFromLowerFloors() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        List<String> rooms = new ArrayList<>();
        FLOORS.forEach(rooms::addAll);
        for (String room : rooms) {
            layers = layers.optionalLayer(room).definedBy(ROOT + room);
        }
        List<String> below = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                layers = below.isEmpty()
                        ? layers.whereLayer(room).mayNotAccessAnyLayer()
                        : layers.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        layers.check(CLASSES);
    }

    @Test
    void everyRoomStandsOnAFloor() {
        List<String> rooms = new ArrayList<>();
        FLOORS.forEach(f -> f.forEach(r -> rooms.add(ROOT + r)));
        noClasses()
                .should()
                .resideOutsideOfPackages(rooms.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void noRoomsFormACircle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jgraphtIsTheFaceOfNetworksAndExportsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "network", ROOT + "export")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jgrapht..")
                .check(CLASSES);
    }

    @Test
    void theLibraryNeitherPrintsNorExits() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}
