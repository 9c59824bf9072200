/** Hubs: the measures of every unit of a network, its communities, and rankings of units. */
@NullMarked
package io.github.brigraph.hub;

import org.jspecify.annotations.NullMarked;
