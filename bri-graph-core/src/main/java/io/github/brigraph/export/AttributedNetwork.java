package io.github.brigraph.export;

/**
 * A network as a file has it, with its attributes.
 *
 * @param network the network
 * @param nodes what the file says of nodes; rows in node order
 * @param edges what the file says of edges; rows in the order of {@link LabelledGraph#edges}
 */
public record AttributedNetwork(LabelledGraph network, Attributes nodes, Attributes edges) {}
