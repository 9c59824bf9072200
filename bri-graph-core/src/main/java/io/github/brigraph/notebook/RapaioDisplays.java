package io.github.brigraph.notebook;

import io.github.brigraph.display.Display;
import io.github.brigraph.display.Displayable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Tells rapaio's kernel how results are shown; the kernel finds it when the jar joins the class path of a notebook. */
public final class RapaioDisplays implements DisplayProvider {

    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return List.of(new ResultRenderer());
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    private static final class ResultRenderer implements DisplayRenderer {

        @Override
        public Class<?> rendererClass() {
            return Displayable.class;
        }

        /** The last line of a cell comes without a type. */
        @Override
        public boolean canRender(@Nullable String mime) {
            return mime == null || mime.equals(TEXT) || mime.equals(HTML) || mime.equals("text") || mime.equals("html");
        }

        @Override
        public DisplayData render(@Nullable String mime, Object result) {
            Display display = ((Displayable) result).display();
            if (TEXT.equals(mime) || "text".equals(mime)) {
                return DisplayData.withType(TEXT, display.text());
            }
            DisplayData data = DisplayData.withType(HTML, display.html());
            if (mime == null) {
                data.putData(TEXT, display.text());
            }
            return data;
        }
    }
}
