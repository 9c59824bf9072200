/** Measures of the position of single nodes and edges: one class for each algorithm, on {@code graph} alone. */
@NullMarked
package io.github.brigraph.centrality;

import org.jspecify.annotations.NullMarked;
