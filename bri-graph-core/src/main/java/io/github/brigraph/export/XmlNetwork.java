package io.github.brigraph.export;

import io.github.brigraph.display.DataTable.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads GEXF and GraphML. No document type is taken, so no entity can reach beyond the file. */
final class XmlNetwork {

    private final XMLStreamReader xml;
    private final NetworkCollector collector;
    private final Map<String, Key> keys = new HashMap<>();
    /** What attributes of GraphML's edges are where an element says nothing. */
    private final Map<String, String> defaults = new HashMap<>();

    /** Whether the attributes, or the element, that are open are of edges; and the number of the element. */
    private boolean ofEdges;

    private int row;

    private XmlNetwork(XMLStreamReader xml, NetworkCollector collector) {
        this.xml = xml;
        this.collector = collector;
    }

    static AttributedNetwork read(InputStream in, NetworkCollector collector) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            new XmlNetwork(xml, collector).all();
        } catch (XMLStreamException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw collector.error(line, "the text from here on must be well-formed XML, was not");
        }
        return collector.network();
    }

    private void all() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw error("a document type is not taken");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "graphml" -> elements(this::graphml);
                    case "gexf" -> elements(this::gexf);
                    default -> throw error("the root must be gexf or graphml, was " + xml.getLocalName());
                }
            }
        }
    }

    /** Takes what starts at an element. */
    private interface Start {
        void take(String name) throws XMLStreamException, IOException;
    }

    private void elements(Start start) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                start.take(xml.getLocalName());
            }
        }
    }

    private void gexf(String name) throws IOException {
        switch (name) {
            case "graph" -> undirected(attribute("defaultedgetype", "undirected"));
            case "attributes" -> ofEdges = "edge".equals(attribute("class", "node"));
            case "attribute" -> declared(attribute("id", ""), attribute("title", attribute("id", "")), ofEdges);
            case "node" -> {
                String id = attribute("id", "");
                row = collector.node(id, attribute("label", id), line());
                ofEdges = false;
            }
            case "edge" -> {
                undirected(attribute("type", "undirected"));
                row = collector.edge(
                        attribute("source", ""), attribute("target", ""), attribute("weight", "1"), line());
                ofEdges = true;
            }
            case "attvalue" -> value();
            default -> {}
        }
    }

    /** A value of the node or edge whose element is open; one of a time has the time in its name. */
    private void value() {
        String id = attribute("for", "");
        String start = attribute("start", attribute("timestamp", ""));
        String end = attribute("end", start);
        String time = start.equals(end) ? start : start + "-" + end;
        String text = attribute("value", "");
        Key key = keys.get(keyOf(ofEdges, id));
        String title = (key == null ? id : key.name()) + (time.isEmpty() ? "" : " " + time);
        put(ofEdges ? collector.ofEdges() : collector.ofNodes(), title, key, text);
    }

    private void put(AttributeCollector attributes, String name, @Nullable Key key, String text) {
        if (key != null && key.kind() != Kind.TEXT) {
            attributes.declare(name, key.kind());
            attributes.add(row, name, text.strip());
        } else {
            attributes.addText(row, name, text);
        }
    }

    /** An attribute that the file declares. */
    private record Key(String name, Kind kind) {}

    private static String keyOf(boolean ofEdges, String id) {
        return (ofEdges ? "edge " : "node ") + id;
    }

    private void declared(String id, String name, boolean ofEdges) {
        Kind kind =
                switch (attribute("type", attribute("attr.type", "string"))) {
                    case "int", "integer", "long", "short", "byte" -> Kind.WHOLE;
                    case "float", "double" -> Kind.REAL;
                    default -> Kind.TEXT;
                };
        keys.put(keyOf(ofEdges, id), new Key(name, kind));
    }

    private void graphml(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "key" -> key();
            case "graph" -> undirected(attribute("edgedefault", "undirected"));
            case "node" -> {
                long line = line();
                String id = attribute("id", "");
                ofEdges = false;
                Map<String, Data> data = data("node");
                String label = text(data, "label", text(data, "name", id));
                row = collector.node(id, label, line);
                data.remove("label");
                if (label.equals(text(data, "name", ""))) {
                    data.remove("name");
                }
                data.forEach((n, d) -> put(collector.ofNodes(), n, d.key(), d.text()));
            }
            case "edge" -> {
                undirected("true".equals(attribute("directed", "false")) ? "directed" : "undirected");
                long line = line();
                String source = attribute("source", "");
                String target = attribute("target", "");
                ofEdges = true;
                Map<String, Data> data = data("edge");
                row = collector.edge(source, target, text(data, "weight", defaults.getOrDefault("weight", "1")), line);
                data.remove("weight");
                data.forEach((n, d) -> put(collector.ofEdges(), n, d.key(), d.text()));
            }
            default -> {}
        }
    }

    private void key() throws XMLStreamException {
        String id = attribute("id", "");
        String name = attribute("attr.name", id);
        String domain = attribute("for", "all");
        if (!"node".equals(domain)) {
            declared(id, name, true);
        }
        if (!"edge".equals(domain)) {
            declared(id, name, false);
        }
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && "key".equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "default".equals(xml.getLocalName())) {
                String text = xml.getElementText().strip();
                if (!"node".equals(domain)) {
                    defaults.put(name, text);
                }
            }
        }
    }

    /** What an element of GraphML says of its node or edge. */
    private record Data(@Nullable Key key, String text) {}

    private static String text(Map<String, Data> data, String name, String otherwise) {
        Data found = data.get(name);
        return found == null ? otherwise : found.text();
    }

    private Map<String, Data> data(String element) throws XMLStreamException {
        Map<String, Data> data = new LinkedHashMap<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && element.equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "data".equals(xml.getLocalName())) {
                String id = attribute("key", "");
                Key key = keys.get(keyOf(ofEdges, id));
                data.put(key == null ? id : key.name(), new Data(key, xml.getElementText()));
            }
        }
        return data;
    }

    private void undirected(String type) throws IOException {
        if ("directed".equals(type)) {
            throw error("a network must be undirected, was directed");
        }
    }

    private String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    private NetworkFileException error(String sentence) {
        return collector.error(line(), sentence);
    }
}
