/** What a collaboration network is made of: countries, subdivisions, institutions, and groups of them. */
@NullMarked
package io.github.brigraph.unit;

import org.jspecify.annotations.NullMarked;
