package vn.tuantra.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A command post's screen, as thin as it can be: a socket, and the time at which the last byte of an event was read.
 * HTTP/1.0, so that no chunk headers have to be taken apart.
 */
final class Screen implements AutoCloseable {

    private static final String SUBJECT = "\"subject\":\"";
    private static final int UUID_LENGTH = 36;

    private final Socket socket;
    private final CountDownLatch greeted = new CountDownLatch(1);

    /**
     * Opens a stream and returns when it has said hello.
     *
     * @param arrivals told the incident's id and the time of each report
     */
    Screen(URI service, String token, String unit, BiConsumer<String, Long> arrivals)
            throws IOException, InterruptedException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        socket.setTcpNoDelay(true);
        String request = "GET /api/alert-stream?unit=" + unit + " HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + token + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Thread.ofPlatform().name("screen-" + unit).daemon().start(() -> read(arrivals));
        if (!greeted.await(10, TimeUnit.SECONDS)) {
            throw new IOException("the stream of " + unit + " did not greet");
        }
    }

    private void read(BiConsumer<String, Long> arrivals) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024)) {
            String type = "";
            String subject = "";
            for (String line = line(in); !line.equals("\0"); line = line(in)) {
                if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    int at = line.indexOf(SUBJECT);
                    subject = at < 0 ? "" : line.substring(at + SUBJECT.length(), at + SUBJECT.length() + UUID_LENGTH);
                } else if (line.isEmpty() && type.equals("hello")) {
                    greeted.countDown();
                } else if (line.isEmpty() && type.equals("vn.tuantra.incident.reported.v1")) {
                    arrivals.accept(subject, System.nanoTime());
                }
                if (line.isEmpty()) {
                    type = "";
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(256);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return "\0";
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
