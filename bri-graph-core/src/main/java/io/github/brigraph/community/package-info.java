/**
 * Divisions of a graph into communities: finding them, judging them, comparing them.
 *
 * <p>{@link io.github.brigraph.community.Leiden} is the one to use; {@link io.github.brigraph.community.Louvain} and
 * {@link io.github.brigraph.community.LabelPropagation} are there for comparison with studies that used them. Infomap, which
 * minimises the map equation (Rosvall &amp; Bergstrom 2008,
 * <a href="https://doi.org/10.1073/pnas.0706851105">10.1073/pnas.0706851105</a>), is not there.
 */
@NullMarked
package io.github.brigraph.community;

import org.jspecify.annotations.NullMarked;
