package io.github.brigraph.notebook;

import io.github.brigraph.display.Display;
import io.github.brigraph.display.Displayable;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** Results for the renderer of a kernel that stands on basekernel. Loaded only where basekernel is. */
final class BasekernelDisplays {

    private BasekernelDisplays() {}

    /** Registers results with a running kernel. */
    static void register(Object kernel) {
        register(((BaseKernel) kernel).getRenderer());
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
