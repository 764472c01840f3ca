package vn.tuantra.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventJson;

/** An event as a CloudEvent in JSON (structured mode) whose {@code data} is the event exactly as published. */
public final class CloudEventJson {

    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private CloudEventJson() {}

    /**
     * One line of JSON.
     *
     * @param body the event as published
     */
    public static byte[] write(ReceivedEvent event, byte[] body) {
        String head = "{\"specversion\":\"1.0\",\"id\":\"" + event.id()
                + "\",\"source\":\"/" + event.type().topic().owner() + "\",\"type\":\""
                + event.type().name()
                + "\",\"subject\":\"" + event.subject() + "\",\"time\":\"" + event.time()
                + "\",\"sequence\":\"" + event.sequence()
                + "\",\"datacontenttype\":\"application/json\",\"data\":";
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length + 8);
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(onOneLine(body));
        out.write('}');
        return out.toByteArray();
    }

    private static byte[] onOneLine(byte[] body) {
        for (byte b : body) {
            if (b == '\n' || b == '\r') {
                // Not written by our own publisher; a line break would end the data field of a server-sent event.
                return EventJson.mapper().writeValueAsBytes(EventJson.mapper().readTree(body));
            }
        }
        return body;
    }
}
