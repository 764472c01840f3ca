package vn.tuantra.notification.cap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * A centre's answer to alerts, as received.
 *
 * @param alertIds the alerts that it answers
 */
record CapAnswer(Kind kind, String identifier, String sender, List<UUID> alertIds) {

    private static final int MOST_REFERENCES = 100;
    private static final int MOST_DEPTH = 8;
    private static final int MOST_TEXT = 20_000;
    private static final XMLInputFactory FACTORY = safeFactory();

    /** What it says. */
    enum Kind {
        ACK,
        ERROR
    }

    /**
     * Reads a CAP message with {@code msgType} Ack or Error. Document types and entities are refused, whatever they say.
     *
     * @throws Refusal {@code MALFORMED_CAP} or {@code NOT_AN_ANSWER}, naming the element
     */
    static CapAnswer read(byte[] xml) {
        Map<String, String> elements = elementsOf(xml);
        Kind kind = switch (elements.getOrDefault("msgType", "")) {
            case "Ack" -> Kind.ACK;
            case "Error" -> Kind.ERROR;
            default -> throw Refusal.invalid("NOT_AN_ANSWER", Map.of("field", "msgType"));
        };
        return new CapAnswer(
                kind, required(elements, "identifier"), required(elements, "sender"), references(elements));
    }

    private static List<UUID> references(Map<String, String> elements) {
        List<UUID> ids = new ArrayList<>();
        for (String reference : required(elements, "references").split("\\s+", MOST_REFERENCES + 1)) {
            String[] parts = reference.split(",", -1);
            try {
                ids.add(UUID.fromString(parts.length == 3 ? parts[1] : ""));
            } catch (IllegalArgumentException e) {
                throw malformed("references", e);
            }
        }
        if (ids.size() > MOST_REFERENCES) {
            throw Refusal.invalid("MALFORMED_CAP", Map.of("field", "references"));
        }
        return ids;
    }

    private static String required(Map<String, String> elements, String name) {
        String text = elements.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("MALFORMED_CAP", Map.of("field", name));
        }
        return text;
    }

    /** The texts of the elements directly below {@code alert}. */
    private static Map<String, String> elementsOf(byte[] xml) {
        Map<String, String> elements = new HashMap<>();
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        text.setLength(0);
                        refuse(depth > MOST_DEPTH || !CapXml.NAMESPACE.equals(in.getNamespaceURI()), "alert");
                        refuse(depth == 1 && !"alert".equals(in.getLocalName()), "alert");
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        text.append(in.getText());
                        refuse(text.length() > MOST_TEXT, "alert");
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth == 2) {
                            elements.putIfAbsent(in.getLocalName(), text.toString());
                        }
                        depth--;
                        text.setLength(0);
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuse(true, "alert");
                    default -> {}
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            throw malformed("alert", e);
        }
    }

    private static void refuse(boolean bad, String element) {
        if (bad) {
            throw Refusal.invalid("MALFORMED_CAP", Map.of("field", element));
        }
    }

    private static Refusal malformed(String element, Exception cause) {
        Refusal refusal = Refusal.invalid("MALFORMED_CAP", Map.of("field", element));
        refusal.initCause(cause);
        return refusal;
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
