package vn.tuantra.notification.cap;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/** The Atom feed of a unit's newest alerts (RFC 4287): one entry per CAP document. */
final class CapFeed {

    static final String CONTENT_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private CapFeed() {}

    /**
     * @param newestFirst messages
     * @param self path of the feed
     * @param updated of the newest message
     */
    static byte[] write(String unitName, UUID unitId, String self, Instant updated, List<CapMessage> newestFirst) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlWriter xml = new XmlWriter(bytes);
            xml.document(NAMESPACE, "feed", () -> {
                xml.element("id", "urn:uuid:" + unitId);
                xml.element("title", "Báo động gửi " + unitName);
                xml.element("updated", CapTime.of(updated));
                xml.element("author", () -> xml.element("name", "Tuần Tra"));
                xml.empty("link", Map.of("rel", "self", "href", self));
                for (CapMessage message : newestFirst) {
                    entry(xml, message);
                }
            });
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(XmlWriter xml, CapMessage message) throws XMLStreamException {
        xml.element("entry", () -> {
            xml.element("id", "urn:uuid:" + message.identifier());
            xml.element("title", CapWords.VI.headline(message));
            xml.element("updated", CapTime.of(message.sent()));
            xml.element("summary", CapWords.VI.description(message));
            xml.empty(
                    "link",
                    new TreeMap<>(Map.of(
                            "rel", "alternate",
                            "type", "application/cap+xml",
                            "href", "/api/cap/alerts/" + message.identifier())));
        });
    }
}
