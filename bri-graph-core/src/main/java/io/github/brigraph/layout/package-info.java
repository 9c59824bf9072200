/** Places for the nodes of a graph on a plane, for drawing it. */
@NullMarked
package io.github.brigraph.layout;

import org.jspecify.annotations.NullMarked;
