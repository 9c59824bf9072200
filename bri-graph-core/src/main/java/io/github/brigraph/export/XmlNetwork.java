package io.github.brigraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads GEXF and GraphML. No document type is taken, so no entity can reach beyond the file. */
final class XmlNetwork {

    private final XMLStreamReader xml;
    private final NetworkCollector collector;
    /** What GraphML's keys are called, and what they are where an element says nothing. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, String> defaults = new HashMap<>();

    private XmlNetwork(XMLStreamReader xml, NetworkCollector collector) {
        this.xml = xml;
        this.collector = collector;
    }

    static LabelledGraph read(InputStream in, String file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        NetworkCollector collector = new NetworkCollector(file);
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
            case "node" -> collector.node(attribute("id", ""), attribute("label", attribute("id", "")), line());
            case "edge" -> {
                undirected(attribute("type", "undirected"));
                collector.edge(attribute("source", ""), attribute("target", ""), attribute("weight", "1"), line());
            }
            default -> {}
        }
    }

    private void graphml(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "key" -> key();
            case "graph" -> undirected(attribute("edgedefault", "undirected"));
            case "node" -> {
                long line = line();
                String id = attribute("id", "");
                Map<String, String> data = data("node");
                collector.node(id, data.getOrDefault("label", data.getOrDefault("name", id)), line);
            }
            case "edge" -> {
                undirected("true".equals(attribute("directed", "false")) ? "directed" : "undirected");
                long line = line();
                String source = attribute("source", "");
                String target = attribute("target", "");
                String weight = data("edge").getOrDefault("weight", defaults.getOrDefault("weight", "1"));
                collector.edge(source, target, weight, line);
            }
            default -> {}
        }
    }

    private void key() throws XMLStreamException {
        String id = attribute("id", "");
        String name = attribute("attr.name", id);
        String domain = attribute("for", "all");
        names.put(id, name);
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && "key".equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "default".equals(xml.getLocalName())) {
                String text = xml.getElementText().strip();
                if (!"node".equals(domain)) {
                    defaults.put(name, text);
                }
            }
        }
    }

    private Map<String, String> data(String element) throws XMLStreamException {
        Map<String, String> data = new HashMap<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && element.equals(xml.getLocalName()))) {
            if (xml.isStartElement() && "data".equals(xml.getLocalName())) {
                String key = attribute("key", "");
                data.put(names.getOrDefault(key, key), xml.getElementText());
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
