package io.github.brigraph.cli;

import picocli.CommandLine.Option;

/** How communities are searched for. */
final class CommunityOptions {

    @Option(
            names = "--resolution",
            paramLabel = "R",
            description = "Resolution of the communities; above 1 gives more of them (default: ${DEFAULT-VALUE}).")
    private double resolution = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the search for communities (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    double resolution() {
        return resolution;
    }

    long seed() {
        return seed;
    }
}
