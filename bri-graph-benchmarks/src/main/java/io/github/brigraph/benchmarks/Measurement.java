package io.github.brigraph.benchmarks;

import java.util.OptionalDouble;

/**
 * What one run of a process took.
 *
 * @param wallSeconds from start to end
 * @param cpuSeconds user and system time of all its threads
 * @param peakMegabytes the most resident memory that it ever had, in 10<sup>6</sup> bytes; Linux only
 * @param coresOfOthers how many cores were busy with anything else meanwhile, on average; Linux only
 */
record Measurement(double wallSeconds, double cpuSeconds, OptionalDouble peakMegabytes, OptionalDouble coresOfOthers) {}
