/**
 * How the kernels of notebooks find out what they show of a result ({@link io.github.brigraph.display.Displayable}): IJava, JJava
 * and rapaio's. No kernel is needed to use the library; nothing here is called by a user.
 */
@NullMarked
package io.github.brigraph.notebook;

import org.jspecify.annotations.NullMarked;
