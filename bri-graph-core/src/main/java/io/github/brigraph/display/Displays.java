package io.github.brigraph.display;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds who knows how a result is shown. */
final class Displays {

    private static final List<DisplayProvider> PROVIDERS =
            ServiceLoader.load(DisplayProvider.class, DisplayProvider.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Displays() {}

    static Display of(Displayable result) {
        return PROVIDERS.stream()
                .map(p -> p.display(result))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> plain(result));
    }

    private static Display plain(Displayable result) {
        if (result instanceof DataTable table) {
            return Display.ofTable(table);
        }
        return result instanceof Tabular tabular
                ? Display.ofTable(tabular.table())
                : Display.ofText(String.valueOf(result));
    }
}
