/** Collaboration networks of countries and institutions from publication and patent records. */
@org.jspecify.annotations.NullMarked
module io.github.brigraph {
    requires static transitive org.jspecify;
    requires com.fasterxml.aalto;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires java.desktop;
    requires java.xml;
    requires org.apache.poi.poi;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires transitive org.jgrapht.core;
    requires org.jgrapht.io;

    exports io.github.brigraph.centrality;
    exports io.github.brigraph.community;
    exports io.github.brigraph.display;
    exports io.github.brigraph.export;
    exports io.github.brigraph.graph;
    exports io.github.brigraph.hub;
    exports io.github.brigraph.layout;
    exports io.github.brigraph.network;
    exports io.github.brigraph.read;
    exports io.github.brigraph.record;
    exports io.github.brigraph.report;
    exports io.github.brigraph.resolve;
    exports io.github.brigraph.sample;
    exports io.github.brigraph.structure;
    exports io.github.brigraph.study;
    exports io.github.brigraph.subject;
    exports io.github.brigraph.unit;

    uses io.github.brigraph.display.DisplayProvider;
    uses io.github.brigraph.display.KernelConnection;
    uses io.github.brigraph.read.ColumnFiles;

    provides io.github.brigraph.display.DisplayProvider with
            io.github.brigraph.report.CellDisplays;
    provides io.github.brigraph.display.KernelConnection with
            io.github.brigraph.notebook.IJavaConnection;
}
