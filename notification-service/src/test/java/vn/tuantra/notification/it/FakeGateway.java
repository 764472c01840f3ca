package vn.tuantra.notification.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tuantra.contract.EventJson;

/** An SMS and voice gateway that keeps what it was told and can be made to fail for a number. */
final class FakeGateway {

    record Sms(String kind, String to, String text, String id) {}

    private final HttpServer server;
    private final List<Sms> taken = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();

    FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Messages for a number, in the order in which they were taken. */
    List<Sms> to(String number) {
        return taken.stream().filter(sms -> sms.to().equals(number)).toList();
    }

    void fail(String number, int status, int times) {
        statuses.put(number, status);
        failures.put(number, new AtomicInteger(times));
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = EventJson.mapper()
                .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String to = body.path("to").asString();
        AtomicInteger left = failures.get(to);
        int status = left != null && left.getAndDecrement() > 0 ? statuses.getOrDefault(to, 500) : 200;
        if (status == 200) {
            taken.add(new Sms(
                    exchange.getRequestURI().getPath().substring(1),
                    to,
                    body.path("text").asString(),
                    body.path("id").asString()));
        }
        byte[] answer = "{\"id\":\"gw-1\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
