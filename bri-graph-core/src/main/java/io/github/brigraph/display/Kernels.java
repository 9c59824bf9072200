package io.github.brigraph.display;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The kernels that must be told. */
final class Kernels {

    private Kernels() {}

    static int connect() {
        int told = 0;
        try {
            for (KernelConnection kernel :
                    ServiceLoader.load(KernelConnection.class, KernelConnection.class.getClassLoader())) {
                told += kernel.connect() ? 1 : 0;
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            // A kernel of another version than the one we know costs the pictures, never the library.
            return told;
        }
        return told;
    }
}
