package vn.tuantra.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for every service: says back what it was asked, and writes an event stream line by line when told. */
final class FakeService {

    /** What the open event stream is to write next. */
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** Reached zero when writing to the open stream failed because the other side had gone. */
    volatile CountDownLatch streamBroken = new CountDownLatch(1);

    /** How many wait for the slow answer, and the sign that they may have it. */
    final AtomicInteger waiting = new AtomicInteger();

    volatile CountDownLatch goOn = new CountDownLatch(1);

    private final HttpServer server;

    private FakeService(HttpServer server) {
        this.server = server;
    }

    static FakeService started() {
        try {
            FakeService service =
                    new FakeService(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            service.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            service.server.createContext("/", FakeService::echo);
            service.server.createContext("/api/alert-stream", service::stream);
            service.server.createContext("/api/alert-stream/quiet", service::quiet);
            service.server.createContext("/api/patrols/headers", FakeService::headers);
            service.server.createContext("/api/patrols/slow", service::slow);
            service.server.start();
            return service;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = "%s %s|authorization=%s|host=%s|%s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Host"),
                        body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Service", "fake");
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Says back how the request's own headers and its body arrived. */
    private static void headers(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        StringBuilder said = new StringBuilder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> said.append(name.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(String.join("|", values))
                        .append('\n'));
        said.append("body=").append(HexFormat.of().formatHex(body)).append('\n');
        byte[] answer = said.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void slow(HttpExchange exchange) throws IOException {
        waiting.incrementAndGet();
        untilTold();
        waiting.decrementAndGet();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void untilTold() {
        try {
            goOn.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void quiet(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        untilTold();
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(events.take().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            streamBroken.countDown();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
