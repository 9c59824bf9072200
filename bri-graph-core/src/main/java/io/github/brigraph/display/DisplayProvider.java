package io.github.brigraph.display;

import java.util.Optional;

/** Knows how some results are shown better than as text; found by {@link java.util.ServiceLoader}. */
public interface DisplayProvider {

    /** What is shown of a result, if this one knows it. */
    Optional<Display> display(Displayable result);
}
