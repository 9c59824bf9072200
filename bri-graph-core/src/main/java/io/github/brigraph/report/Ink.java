package io.github.brigraph.report;

import java.util.Locale;

/**
 * The colours of figures and page, each for light and for dark surroundings.
 *
 * <p>Communities wear the eight colours of Okabe and Ito, which people of every kind of colour vision can tell apart, the
 * yellow darkened for white paper; counts go from light to dark in one hue, so that they are in order without any colour at all.
 */
enum Ink {
    PAPER("#ffffff", "#12171d"),
    INK("#1c2733", "#e6ebf0"),
    MUTED("#55626f", "#a3b0bd"),
    LINE("#d9e0e7", "#303a45"),
    PANEL("#f3f6f9", "#1a2129"),
    SEA("#f1f6fa", "#161d25"),
    VOID("#dde2e7", "#2c353f"),
    BORDER("#ffffff", "#161d25"),
    FOCAL("#d1495b", "#f0788a"),
    TIE("#c2410c", "#ffa262"),
    BETWEEN("#8d99a6", "#6b7886"),
    Q0("#d3e4f3", "#1d3c59"),
    Q1("#a9cde6", "#23557f"),
    Q2("#74b1d9", "#2f74aa"),
    Q3("#418fc5", "#4b97cf"),
    Q4("#1c68a9", "#85bfe6"),
    Q5("#0a3f78", "#cfe8fa"),
    T0("#c3ced9", "#465361"),
    T1("#6fa8d6", "#4a86ba"),
    T2("#0b5394", "#a3d0f5"),
    K1("#0072b2", "#3d9bd6"),
    K2("#e69f00", "#eeb033"),
    K3("#009e73", "#2cb88e"),
    K4("#cc79a7", "#d892ba"),
    K5("#56b4e9", "#7cc8f2"),
    K6("#d55e00", "#ee7f2d"),
    K7("#c9b400", "#e3d24a"),
    KREST("#9aa5b1", "#7d8995");

    /** More communities than there are colours that all can tell apart share a grey. */
    static final int COMMUNITIES = 7;

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour of a community, counted from 1. */
    static Ink community(int number) {
        return number <= COMMUNITIES ? valueOf("K" + number) : KREST;
    }

    /** The shade of a class of counts, from 0 to {@link CountClasses#MOST} - 1; below 0 that of nothing. */
    static Ink shade(int number) {
        return number < 0 ? VOID : valueOf("Q" + number);
    }

    /** The colour on light paper, such as {@code #0072b2}. */
    String light() {
        return light;
    }

    /** The name of the class and of the variable in style sheets. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour as a reference to a variable of the page, which says what it is in light and in dark. */
    String variable() {
        return "var(--" + label() + ")";
    }

    /** The variables of all colours as a style sheet: light, or dark on a screen where the reader chose that. */
    static String styleSheet() {
        StringBuilder lights = new StringBuilder();
        StringBuilder darks = new StringBuilder();
        for (Ink ink : values()) {
            lights.append(" --")
                    .append(ink.label())
                    .append(": ")
                    .append(ink.light)
                    .append(';');
            darks.append(" --")
                    .append(ink.label())
                    .append(": ")
                    .append(ink.dark)
                    .append(';');
        }
        return ":root {" + lights + " }\n@media screen and (prefers-color-scheme: dark) {\n  :root {" + darks
                + " }\n}\n";
    }
}
