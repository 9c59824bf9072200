/** Divisions of a graph into communities: finding them, judging them, comparing them. */
@NullMarked
package io.github.brigraph.community;

import org.jspecify.annotations.NullMarked;
