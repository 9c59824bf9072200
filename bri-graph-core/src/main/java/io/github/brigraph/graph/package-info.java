/** Undirected weighted graphs as compressed sparse rows, and scores and partitions on their nodes. */
@NullMarked
package io.github.brigraph.graph;

import org.jspecify.annotations.NullMarked;
