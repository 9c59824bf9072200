/** How things are shown, the same on every machine. */
@NullMarked
package io.github.brigraph.display;

import org.jspecify.annotations.NullMarked;
