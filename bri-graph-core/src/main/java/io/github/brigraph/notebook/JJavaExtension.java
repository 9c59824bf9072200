package io.github.brigraph.notebook;

import io.github.brigraph.display.Display;
import io.github.brigraph.display.Displayable;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Tells JJava how results are shown; JJava finds it when the jar joins the class path of a notebook. */
public final class JJavaExtension implements Extension {

    @Override
    public void install(BaseKernel kernel) {
        register(kernel.getRenderer());
    }

    /** Registers results with a renderer: as HTML and text by default, and as either of them where it is asked for. */
    static void register(Renderer renderer) {
        renderer.createRegistration(Displayable.class)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((result, context) -> {
                    Display display = result.display();
                    context.renderIfRequested(MIMEType.TEXT_HTML, () -> display.html());
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> display.text());
                });
    }
}
