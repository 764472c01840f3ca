package vn.tuantra.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The socket of a screen that reads, stops reading or vanishes as a test wants. */
final class FakeWire implements Wire {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private boolean full;
    private boolean gone;
    private boolean closed;

    void full(boolean isFull) {
        full = isFull;
    }

    void vanish() {
        gone = true;
    }

    boolean isClosed() {
        return closed;
    }

    String text() {
        return taken.toString(UTF_8);
    }

    List<String> ids() {
        return text().lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring(4))
                .toList();
    }

    @Override
    public boolean isWritable() {
        return !full;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (gone) {
            throw new IOException("gone");
        }
        taken.writeBytes(bytes);
    }

    @Override
    public boolean flush() {
        return !full;
    }

    @Override
    public void close() {
        closed = true;
    }
}
