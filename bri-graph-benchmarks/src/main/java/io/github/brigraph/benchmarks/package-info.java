/** How fast the library is: kernels under JMH, and whole runs of the command. */
@NullMarked
package io.github.brigraph.benchmarks;

import org.jspecify.annotations.NullMarked;
