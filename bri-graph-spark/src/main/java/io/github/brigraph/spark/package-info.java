/** The tally on a cluster of Apache Spark: files and tables to the tally of a plain run, networks as DataFrames. */
@NullMarked
package io.github.brigraph.spark;

import org.jspecify.annotations.NullMarked;
