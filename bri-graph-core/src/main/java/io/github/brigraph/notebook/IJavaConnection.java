package io.github.brigraph.notebook;

import io.github.brigraph.display.KernelConnection;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Tells IJava how results are shown. IJava looks for no extensions, so the first result that is initialised looks for IJava.
 *
 * <p>IJava itself is on no repository that a build could use, only the base of its kernel is; so the running kernel is asked for
 * by name.
 */
public final class IJavaConnection implements KernelConnection {

    private static final String KERNEL = "io.github.spencerpark.ijava.IJava";

    private final String kernel;

    /** The connection to the IJava of this program, if it runs within one. */
    public IJavaConnection() {
        this(KERNEL);
    }

    IJavaConnection(String kernel) {
        this.kernel = kernel;
    }

    @Override
    public boolean connect() {
        Object running;
        try {
            running = running();
        } catch (ReflectiveOperationException e) {
            return false;
        }
        if (running == null) {
            return false;
        }
        BasekernelDisplays.register(running);
        return true;
    }

    private @Nullable Object running()
            throws ClassNotFoundException, NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        return Class.forName(kernel, true, IJavaConnection.class.getClassLoader())
                .getMethod("getKernelInstance")
                .invoke(null);
    }
}
