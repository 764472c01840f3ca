package vn.tuantra.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;

/**
 * Takes what the services send to an SMS or voice gateway and keeps the last of it to be looked at: {@code POST /sms},
 * {@code POST /voice}, {@code GET /messages}. Nothing leaves the machine.
 */
public final class GatewaySimulator implements AutoCloseable {

    private static final int REMEMBERED = 200;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Deque<String> messages = new ArrayDeque<>();

    private GatewaySimulator(HttpServer server) {
        this.server = server;
    }

    public static GatewaySimulator start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        GatewaySimulator simulator = new GatewaySimulator(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sms", exchange -> simulator.take(exchange, "SMS"));
        server.createContext("/voice", exchange -> simulator.take(exchange, "VOICE"));
        server.createContext("/messages", simulator::show);
        server.createContext("/", exchange -> answer(exchange, NOT_FOUND, "{}"));
        server.start();
        return simulator;
    }

    private void take(HttpExchange exchange, String channel) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        String message = new String(body, StandardCharsets.UTF_8);
        int number;
        synchronized (messages) {
            messages.addFirst("{\"channel\":\"" + channel + "\",\"message\":" + message + "}");
            if (messages.size() > REMEMBERED) {
                messages.removeLast();
            }
            number = messages.size();
        }
        answer(exchange, 200, "{\"id\":\"sim-" + number + "\"}");
    }

    /** The newest first. */
    private void show(HttpExchange exchange) throws IOException {
        String all;
        synchronized (messages) {
            all = "[" + String.join(",\n", messages) + "]";
        }
        answer(exchange, 200, all);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
