package io.github.brigraph.display;

/**
 * A result that notebooks show as a table or a picture when it is the last line of a cell.
 *
 * <p>Nothing has to be called: JJava and rapaio's kernel find the library by their service loaders; IJava, which has none, is told
 * when the first class of this kind is initialised. Where no kernel runs, nothing happens.
 */
public interface Displayable {

    /**
     * How many kernels were told of the library by its initialisation: 1 within IJava, else 0.
     *
     * <p>An interface with a default method is initialised before a class that implements it. So this one field is all that
     * initialisation needs.
     */
    int KERNELS = Kernels.connect();

    /** What is shown of it. Time and memory are those of its picture; pictures show the strongest units and ties only. */
    default Display display() {
        return Displays.of(this);
    }
}
