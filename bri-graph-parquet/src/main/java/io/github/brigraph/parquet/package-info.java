/** Parquet for {@link io.github.brigraph.read.ColumnFiles}. */
@org.jspecify.annotations.NullMarked
package io.github.brigraph.parquet;
