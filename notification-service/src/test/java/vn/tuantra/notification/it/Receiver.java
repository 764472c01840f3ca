package vn.tuantra.notification.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** A receiver of webhooks that checks signatures by itself and can be made to misbehave. */
final class Receiver implements AutoCloseable {

    /** A request, with the status that it was answered with. */
    record Received(
            String id,
            String timestamp,
            String signature,
            String contentType,
            String body,
            String secret,
            int answered) {

        boolean signatureIsValid() {
            return isSignedWith(secret);
        }

        boolean isSignedWith(String key) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.substring("whsec_".length())), "HmacSHA256"));
                String expected = "v1,"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8)));
                return Arrays.asList(signature.split(" ", -1)).contains(expected);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> script = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int always = 200;
    private volatile boolean hanging;
    private volatile String secret = "";

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    void expect(String signedWith) {
        secret = signedWith;
    }

    synchronized void answer(int... statuses) {
        Arrays.stream(statuses).forEach(script::add);
    }

    void answerAlways(int status) {
        always = status;
    }

    void hang() {
        hanging = true;
    }

    List<Received> received() {
        return received;
    }

    List<Received> await(int count) {
        Awaitility.await(count + " requests").atMost(Duration.ofSeconds(15)).until(() -> received.size() >= count);
        return List.copyOf(received);
    }

    private synchronized int nextStatus() {
        Integer scripted = script.poll();
        return scripted == null ? always : scripted;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (hanging) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        int status = nextStatus();
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body,
                secret,
                status));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
