/** The way from files to a study: reading on all cores, placing, tallying; then networks, hubs, communities, trend. */
@NullMarked
package io.github.brigraph.study;

import org.jspecify.annotations.NullMarked;
