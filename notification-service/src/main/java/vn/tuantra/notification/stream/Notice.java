package vn.tuantra.notification.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import vn.tuantra.chassis.messaging.ReceivedEvent;

/**
 * Something to show that is no alert, such as a channel drill: it moves no cursor and is not replayed.
 *
 * @param bytes ready to be written
 */
record Notice(ByteBuffer bytes) implements Outgoing {

    static Notice of(ReceivedEvent event, byte[] body) {
        return new Notice(ByteBuffer.wrap(SseText.event(event, body)).asReadOnlyBuffer());
    }

    void writeTo(OutputStream out) throws IOException {
        ByteBuffer view = bytes.duplicate();
        byte[] copy = new byte[view.remaining()];
        view.get(copy);
        out.write(copy);
    }
}
