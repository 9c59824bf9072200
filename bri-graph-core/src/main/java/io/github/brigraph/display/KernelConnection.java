package io.github.brigraph.display;

/** Tells a kernel that looks for nobody how results are shown; found by {@link java.util.ServiceLoader}. */
public interface KernelConnection {

    /** Whether the program runs within its kernel, which then was told. Does nothing elsewhere. */
    boolean connect();
}
