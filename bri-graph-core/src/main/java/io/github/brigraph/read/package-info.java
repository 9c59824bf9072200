/**
 * Readers of publication and patent exports: format detection, streaming in blocks, problems with their positions.
 *
 * <p>To add a format, write one {@code SourceFormat} and name it in {@code SourceFormats}; its specification is a file
 * with its expected result beside it in the tests.
 */
@NullMarked
package io.github.brigraph.read;

import org.jspecify.annotations.NullMarked;
