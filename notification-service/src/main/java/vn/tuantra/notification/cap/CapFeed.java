package vn.tuantra.notification.cap;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The Atom feed of a unit's newest alerts (RFC 4287): one entry per CAP document. */
final class CapFeed {

    static final String CONTENT_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private CapFeed() {}

    /**
     * What a page says of itself (RFC 5005 for its links).
     *
     * @param updated of the newest message on it
     * @param next address of the page of older messages; absent on the last
     */
    record Head(
            String unitName,
            UUID unitId,
            Instant updated,
            String self,
            String first,
            @Nullable String next) {}

    /**
     * @param newestFirst messages
     * @param addressOf a document, by its identifier
     */
    static byte[] write(Head head, List<CapMessage> newestFirst, Function<UUID, String> addressOf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlWriter xml = new XmlWriter(bytes);
            xml.document(NAMESPACE, "feed", () -> {
                xml.element("id", "urn:uuid:" + head.unitId());
                xml.element("title", "Báo động gửi " + head.unitName());
                xml.element("updated", CapTime.of(head.updated()));
                xml.element("author", () -> xml.element("name", "Tuần Tra"));
                link(xml, "self", head.self());
                link(xml, "first", head.first());
                if (head.next() != null) {
                    link(xml, "next", head.next());
                }
                for (CapMessage message : newestFirst) {
                    entry(xml, message, addressOf.apply(message.identifier()));
                }
            });
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void link(XmlWriter xml, String relation, String address) throws XMLStreamException {
        xml.empty("link", new TreeMap<>(Map.of("rel", relation, "href", address)));
    }

    private static void entry(XmlWriter xml, CapMessage message, String address) throws XMLStreamException {
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
                            "href", address)));
        });
    }
}
