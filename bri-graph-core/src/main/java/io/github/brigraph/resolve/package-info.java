/** From the addresses of a record to countries and institutions, with the evidence for each. */
@NullMarked
package io.github.brigraph.resolve;

import org.jspecify.annotations.NullMarked;
