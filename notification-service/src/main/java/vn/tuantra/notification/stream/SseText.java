package vn.tuantra.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventJson;

/** The bytes of server-sent events. */
final class SseText {

    private SseText() {}

    /**
     * {@code event} and {@code data} lines of an event, without its {@code id}.
     *
     * @param body the event as published: JSON on one line
     */
    static byte[] event(ReceivedEvent event, byte[] body) {
        String head = "event: " + event.type().name() + "\ndata: {\"specversion\":\"1.0\",\"id\":\"" + event.id()
                + "\",\"source\":\"/incident-service\",\"type\":\""
                + event.type().name()
                + "\",\"subject\":\"" + event.subject() + "\",\"time\":\"" + event.time()
                + "\",\"sequence\":\"" + event.sequence()
                + "\",\"datacontenttype\":\"application/json\",\"data\":";
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length + 8);
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(onOneLine(body));
        out.writeBytes("}\n\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    /** A control event of the stream itself. */
    static byte[] control(String name, String json) {
        return ("event: " + name + "\ndata: " + json + "\n\n").getBytes(UTF_8);
    }

    /** Keeps the connection alive and tells the screen that it is. */
    static byte[] heartbeat() {
        return ": \n\n".getBytes(UTF_8);
    }

    private static byte[] onOneLine(byte[] body) {
        for (byte b : body) {
            if (b == '\n' || b == '\r') {
                // Not written by our own publisher; a line break would end the data field.
                return EventJson.mapper().writeValueAsBytes(EventJson.mapper().readTree(body));
            }
        }
        return body;
    }
}
