/** From placed records to collaboration networks: the tally, ways of counting, networks, and their JGraphT view. */
@NullMarked
package io.github.brigraph.network;

import org.jspecify.annotations.NullMarked;
