package vn.tuantra.notification.cap;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A thin shell around StAX: elements nest like the code that writes them, and no text can leave its element. */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    /** What stands inside an element. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    XmlWriter(OutputStream bytes) throws XMLStreamException {
        this.out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
    }

    void document(String namespace, String root, Content content) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(namespace);
        out.writeStartElement(namespace, root);
        out.writeDefaultNamespace(namespace);
        content.write();
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
    }

    void element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content.write();
        out.writeEndElement();
    }

    void element(String name, String text) throws XMLStreamException {
        element(name, () -> out.writeCharacters(legal(text)));
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
    }

    /** CAP's {@code valueName} and {@code value}. */
    void pair(String name, String valueName, String value) throws XMLStreamException {
        element(name, () -> {
            element("valueName", valueName);
            element("value", value);
        });
    }

    /** Control characters that XML cannot hold come from typing accidents; they carry nothing. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }
}
