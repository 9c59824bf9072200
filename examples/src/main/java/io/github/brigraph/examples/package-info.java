/** Short programs for newcomers, one idea each; every one is complete in its own file. */
@NullMarked
package io.github.brigraph.examples;

import org.jspecify.annotations.NullMarked;
