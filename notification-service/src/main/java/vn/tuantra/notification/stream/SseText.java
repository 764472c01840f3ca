package vn.tuantra.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.notification.alert.CloudEventJson;

/** The bytes of server-sent events. */
final class SseText {

    private SseText() {}

    /**
     * {@code event} and {@code data} lines of an event, without its {@code id} and its end.
     *
     * @param body the event as published
     */
    static byte[] fields(ReceivedEvent event, byte[] body) {
        String head = "event: " + event.type().name() + "\ndata: ";
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length + 256);
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(CloudEventJson.write(event, body));
        out.write('\n');
        return out.toByteArray();
    }

    /**
     * A whole event. The {@code id} comes last: clients that remember it when they read the line, and not when the event
     * is complete, would otherwise pass over an event that was cut off behind it.
     */
    static byte[] ending(byte[] fields, byte[] idLine) {
        byte[] all = Arrays.copyOf(fields, fields.length + idLine.length + 1);
        System.arraycopy(idLine, 0, all, fields.length, idLine.length);
        all[all.length - 1] = '\n';
        return all;
    }

    /** A control event of the stream itself. */
    static byte[] control(String name, String json) {
        return ending(controlFields(name, json), new byte[0]);
    }

    static byte[] controlFields(String name, String json) {
        return ("event: " + name + "\ndata: " + json + "\n").getBytes(UTF_8);
    }

    /**
     * Keeps the connection alive and tells the screen that it is, and what time it is here: the clock of a desk may be set
     * in the middle of a night. A comment, which clients pass over.
     */
    static byte[] heartbeat(Instant now) {
        return (": " + now.truncatedTo(ChronoUnit.MILLIS) + "\n\n").getBytes(UTF_8);
    }
}
