/** The page of a study and its figures. */
@NullMarked
package io.github.brigraph.report;

import org.jspecify.annotations.NullMarked;
