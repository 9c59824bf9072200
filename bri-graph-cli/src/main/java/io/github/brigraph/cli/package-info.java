/** The command {@code bri-graph}: a thin shell over the library. */
@NullMarked
package io.github.brigraph.cli;

import org.jspecify.annotations.NullMarked;
