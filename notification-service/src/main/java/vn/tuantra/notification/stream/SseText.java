package vn.tuantra.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.notification.alert.CloudEventJson;

/** The bytes of server-sent events. */
final class SseText {

    private SseText() {}

    /**
     * {@code event} and {@code data} lines of an event, without its {@code id}.
     *
     * @param body the event as published
     */
    static byte[] event(ReceivedEvent event, byte[] body) {
        String head = "event: " + event.type().name() + "\ndata: ";
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length + 256);
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(CloudEventJson.write(event, body));
        out.writeBytes("\n\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    /** Bytes after an {@code id} line. */
    static byte[] with(byte[] idLine, byte[] rest) {
        byte[] both = Arrays.copyOf(idLine, idLine.length + rest.length);
        System.arraycopy(rest, 0, both, idLine.length, rest.length);
        return both;
    }

    /** A control event of the stream itself. */
    static byte[] control(String name, String json) {
        return ("event: " + name + "\ndata: " + json + "\n\n").getBytes(UTF_8);
    }

    /** Keeps the connection alive and tells the screen that it is. */
    static byte[] heartbeat() {
        return ": \n\n".getBytes(UTF_8);
    }
}
