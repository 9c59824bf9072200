/** Measures of a graph as a whole, of its ties, and of the places that nodes have between others. */
@NullMarked
package io.github.brigraph.structure;

import org.jspecify.annotations.NullMarked;
