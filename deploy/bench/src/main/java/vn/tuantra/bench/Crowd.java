package vn.tuantra.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many readers of server-sent events on one thread: what a thousand screens cost the reader must not be what is
 * measured. Readers can be told to stop reading and to come back with the last cursor they have seen.
 */
final class Crowd implements AutoCloseable {

    private static final byte[] SUBJECT = "\"subject\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;
    private static final int LINE = 16 * 1024;
    private static final int SMALL_BUFFER = 4 * 1024;

    /** One reader: a socket and the line that it is in the middle of. */
    private static final class Reader {
        private final int number;
        private final SocketChannel channel;
        private final byte[] line = new byte[LINE];
        private int length;
        private boolean greeted;
        private volatile String lastId = "";

        Reader(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }
    }

    private final Selector selector = Selector.open();
    private final int port;
    private final IntFunction<String> request;
    private final BiConsumer<Integer, String> arrivals;
    private final List<Reader> readers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;
    private final AtomicInteger greeted = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    /**
     * @param request the whole HTTP request of a reader
     * @param arrivals told the reader's number and the subject of each event; called on the crowd's thread
     */
    Crowd(int port, IntFunction<String> request, BiConsumer<Integer, String> arrivals) throws IOException {
        this.port = port;
        this.request = request;
        this.arrivals = arrivals;
        this.thread = Thread.ofPlatform().name("crowd").daemon().start(this::run);
    }

    /** Opens readers and waits until each has read something; returns how long that took. */
    double open(int count) throws IOException {
        long begun = System.nanoTime();
        int first = readers.size();
        for (int number = first; number < first + count; number++) {
            readers.add(connect(number, null));
        }
        awaitGreeted(first + count);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** All readers hang up and come back at once with their cursors; returns how long until all were greeted. */
    double reconnectAll() throws IOException {
        List<Reader> before = List.copyOf(readers);
        readers.clear();
        for (Reader reader : before) {
            reader.channel.close();
        }
        greeted.set(0);
        long begun = System.nanoTime();
        for (Reader reader : before) {
            readers.add(connect(reader.number, reader.lastId));
        }
        awaitGreeted(before.size());
        return (System.nanoTime() - begun) / 1e6;
    }

    /** The first readers stop reading and are never heard of again. */
    void stall(int count) {
        for (Reader reader : readers.subList(0, count)) {
            SelectionKey key = reader.channel.keyFor(selector);
            if (key != null && key.isValid()) {
                key.interestOps(0);
            }
        }
        selector.wakeup();
    }

    /** The stalled ones hang up and come back with what they had read last. */
    double returnOf(int count) throws IOException {
        long begun = System.nanoTime();
        for (int number = 0; number < count; number++) {
            Reader old = readers.get(number);
            old.channel.close();
            greeted.decrementAndGet();
            readers.set(number, connect(number, old.lastId));
        }
        awaitGreeted(readers.size());
        return (System.nanoTime() - begun) / 1e6;
    }

    int closedByServer() {
        return closed.get();
    }

    private Reader connect(int number, @Nullable String lastId) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER * 4);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String text = request.apply(number);
        if (lastId != null && !lastId.isEmpty()) {
            text = text.replace("\r\n\r\n", "\r\nLast-Event-ID: " + lastId + "\r\n\r\n");
        }
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        Reader reader = new Reader(number, channel);
        if (lastId != null) {
            reader.lastId = lastId;
        }
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ, reader);
        return reader;
    }

    private void awaitGreeted(int count) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (greeted.get() < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + greeted + " of " + count + " readers were greeted");
            }
            Waiting.pause(Duration.ofMillis(1));
        }
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
        byte[] bytes = new byte[buffer.capacity()];
        while (running) {
            try {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isValid() && key.isReadable()) {
                        read(key, buffer, bytes);
                    }
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer, byte[] bytes) {
        Reader reader = (Reader) key.attachment();
        buffer.clear();
        try {
            int count = reader.channel.read(buffer);
            if (count < 0) {
                key.cancel();
                closed.incrementAndGet();
                return;
            }
            buffer.flip();
            buffer.get(bytes, 0, count);
            take(reader, bytes, count);
        } catch (IOException gone) {
            key.cancel();
            closed.incrementAndGet();
        }
    }

    private void take(Reader reader, byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                line(reader);
                reader.length = 0;
            } else if (reader.length < LINE) {
                reader.line[reader.length++] = b;
            }
        }
    }

    private void line(Reader reader) {
        if (starts(reader, DATA)) {
            if (!reader.greeted) {
                reader.greeted = true;
                greeted.incrementAndGet();
            }
            int at = indexOf(reader, SUBJECT);
            if (at >= 0) {
                arrivals.accept(
                        reader.number,
                        new String(reader.line, at + SUBJECT.length, UUID_LENGTH, StandardCharsets.US_ASCII));
            }
        } else if (starts(reader, ID)) {
            int end = reader.length > 0 && reader.line[reader.length - 1] == '\r' ? reader.length - 1 : reader.length;
            reader.lastId = new String(reader.line, ID.length, end - ID.length, StandardCharsets.US_ASCII);
        } else if (!reader.greeted && reader.length > 0 && reader.line[0] == ':') {
            reader.greeted = true;
            greeted.incrementAndGet();
        }
    }

    private static boolean starts(Reader reader, byte[] with) {
        return reader.length >= with.length && matches(reader, with, 0);
    }

    private static int indexOf(Reader reader, byte[] what) {
        for (int at = 0; at + what.length + UUID_LENGTH <= reader.length; at++) {
            if (matches(reader, what, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(Reader reader, byte[] what, int at) {
        for (int i = 0; i < what.length; i++) {
            if (reader.line[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        running = false;
        selector.wakeup();
        for (Reader reader : readers) {
            reader.channel.close();
        }
        thread.interrupt();
        selector.close();
    }
}
