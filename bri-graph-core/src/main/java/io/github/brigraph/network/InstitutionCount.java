package io.github.brigraph.network;

/** How many institutions a record has, as far as collaboration types tell them apart. */
public enum InstitutionCount {
    /** None is known. */
    NONE,
    /** One. */
    ONE,
    /** Two or more. */
    SEVERAL;

    static InstitutionCount of(int institutions) {
        return institutions == 0 ? NONE : institutions == 1 ? ONE : SEVERAL;
    }
}
