/** A synthetic corpus that says that it is synthetic: for trying out, for tests, for measuring. */
@NullMarked
package io.github.brigraph.sample;

import org.jspecify.annotations.NullMarked;
