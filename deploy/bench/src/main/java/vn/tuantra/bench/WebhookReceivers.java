package vn.tuantra.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Receivers of webhooks, and one beside them that takes a request and never answers. */
final class WebhookReceivers implements AutoCloseable {

    private static final Pattern INCIDENT = Pattern.compile("\"(?:incidentId|incident)\":\"([0-9a-f-]{36})\"");

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    WebhookReceivers(AtomicReference<Samples> current) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/post", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long now = System.nanoTime();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            Matcher incident = INCIDENT.matcher(body);
            if (incident.find()) {
                current.get().arrived(incident.group(1), now);
            }
        });
        server.createContext("/hang", exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    List<String> urls(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> base() + "/post/" + number)
                .toList();
    }

    String hanging() {
        return base() + "/hang";
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
