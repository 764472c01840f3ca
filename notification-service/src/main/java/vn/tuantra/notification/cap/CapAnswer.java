package vn.tuantra.notification.cap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final int MOST_DEPTH_OF_A_SIGNATURE = 16;
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    /** Of ours; a reference to somebody else's message is none of our business. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
     * @throws Refusal {@code MALFORMED_CAP}, {@code NOT_ACTUAL} or {@code NOT_AN_ANSWER}, naming the element
     */
    static CapAnswer read(byte[] xml) {
        Map<String, String> elements = elementsOf(xml);
        if (!"Actual".equals(elements.getOrDefault("status", "").strip())) {
            // A test, an exercise or a draft must neither close an alert nor fail one.
            throw Refusal.invalid("NOT_ACTUAL", Map.of("field", "status"));
        }
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
            if (parts.length != 3) {
                throw Refusal.invalid("MALFORMED_CAP", Map.of("field", "references"));
            }
            if (IDENTIFIER.matcher(parts[1]).matches()) {
                ids.add(UUID.fromString(parts[1]));
            }
        }
        if (ids.isEmpty() || ids.size() > MOST_REFERENCES) {
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
            int signature = 0;
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        text.setLength(0);
                        // A signature may be enveloped in it; what it says is for who checks signatures.
                        signature = signature > 0 || isSignature(in) ? signature + 1 : 0;
                        refuse(depth > (signature > 0 ? MOST_DEPTH_OF_A_SIGNATURE : MOST_DEPTH), "alert");
                        refuse(signature == 0 && !CapXml.NAMESPACE.equals(in.getNamespaceURI()), "alert");
                        refuse(depth == 1 && !"alert".equals(in.getLocalName()), "alert");
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        text.append(in.getText());
                        refuse(text.length() > MOST_TEXT, "alert");
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth == 2 && signature == 0) {
                            elements.putIfAbsent(in.getLocalName(), text.toString());
                        }
                        depth--;
                        signature = Math.max(0, signature - 1);
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

    private static boolean isSignature(XMLStreamReader in) {
        return SIGNATURES.equals(in.getNamespaceURI()) && "Signature".equals(in.getLocalName());
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
