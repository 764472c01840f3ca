package vn.tuantra.notification.cap;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Place;

/** Writes a CAP 1.2 document with an info block in each language. */
final class CapXml {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    static final String CONTENT_TYPE = "application/cap+xml;charset=UTF-8";

    /** Kilometres around a reported point: a phone's position is not better. */
    private static final String RADIUS_KM = "0.1";

    private CapXml() {}

    static byte[] write(CapMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlWriter xml = new XmlWriter(bytes);
            xml.document(NAMESPACE, "alert", () -> {
                xml.element("identifier", message.identifier().toString());
                xml.element("sender", message.sender());
                xml.element("sent", CapTime.of(message.sent()));
                xml.element("status", "Actual");
                xml.element("msgType", message.type().value());
                xml.element("source", "Tuần Tra");
                xml.element("scope", "Restricted");
                xml.element("restriction", "Lực lượng Công an và tổ tuần tra nhân dân");
                xml.element("addresses", message.addressee().toString());
                if (!message.references().isEmpty()) {
                    xml.element("references", String.join(" ", message.references()));
                }
                xml.element("incidents", message.incidentId().toString());
                info(xml, message, "vi-VN", CapWords.VI);
                info(xml, message, "en-US", CapWords.EN);
            });
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void info(XmlWriter xml, CapMessage message, String language, CapWords words)
            throws XMLStreamException {
        IncidentSummary incident = message.incident();
        CategoryGroup group = CategoryGroup.of(incident.category());
        xml.element("info", () -> {
            xml.element("language", language);
            xml.element("category", group.capCategory());
            xml.element("event", words.event(group, incident.category()));
            xml.element("responseType", message.responseType());
            xml.element("urgency", message.urgency());
            xml.element("severity", message.severity());
            xml.element("certainty", message.certainty().value());
            xml.pair("eventCode", "tuantra:category", incident.category());
            xml.element("effective", CapTime.of(message.sent()));
            if (incident.occurredAt() != null) {
                xml.element("onset", CapTime.of(incident.occurredAt()));
            }
            xml.element("senderName", message.senderName());
            xml.element("headline", words.headline(message));
            xml.element("description", words.description(message));
            xml.pair("parameter", "tuantra:severity", incident.severity().name());
            xml.pair("parameter", "tuantra:state", incident.state().name());
            area(xml, message);
        });
    }

    private static void area(XmlWriter xml, CapMessage message) throws XMLStreamException {
        Place place = message.incident().place();
        xml.element("area", () -> {
            xml.element("areaDesc", message.areaName());
            if (place.latitude() != null && place.longitude() != null) {
                xml.element(
                        "circle",
                        String.format(Locale.ROOT, "%.6f,%.6f %s", place.latitude(), place.longitude(), RADIUS_KM));
            }
            xml.pair("geocode", "tuantra:ward", message.incident().wardId().toString());
        });
    }
}
