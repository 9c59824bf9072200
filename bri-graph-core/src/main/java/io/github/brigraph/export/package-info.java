/** Results as files: tables, graph formats, the manifest; each file appears whole or not at all. */
@NullMarked
package io.github.brigraph.export;

import org.jspecify.annotations.NullMarked;
