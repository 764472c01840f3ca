package vn.tuantra.notification.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTest {

    private static final byte[] BODY = {'{', '}'};

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger dripping = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;
    private OutboundHttp open;
    private OutboundHttp guarded;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ok", exchange -> answer(exchange, 200));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 307);
        });
        server.createContext("/endless", this::endless);
        server.createContext("/drip", this::drip);
        server.start();
        open = new OutboundHttp(properties(true));
        guarded = new OutboundHttp(properties(false));
    }

    @AfterEach
    void stop() throws IOException {
        closing.countDown();
        open.close();
        guarded.close();
        server.stop(0);
    }

    @Test
    void postsAndReturnsTheStatus() throws OutboundFailure {
        assertThat(open.post(uri("/ok"), Map.of(), "application/json", BODY).status())
                .isEqualTo(200);
    }

    @Test
    void followsNoRedirect() throws OutboundFailure {
        assertThat(open.post(uri("/moved"), Map.of(), "application/json", BODY).status())
                .isEqualTo(307);
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"})
    void reachesNoPrivateAddressHoweverItIsWritten(String host) {
        URI uri = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/ok");

        assertThatExceptionOfType(OutboundFailure.class)
                .isThrownBy(() -> guarded.post(uri, Map.of(), "application/json", BODY))
                .extracting(OutboundFailure::code)
                .isIn("PRIVATE_ADDRESS", "UNKNOWN_HOST");
        assertThat(requests).hasValue(0);
    }

    @Test
    void saysBeforehandThatAPrivateAddressIsRefused() {
        assertThat(guarded.refuses(uri("/ok"))).isTrue();
        assertThat(open.refuses(uri("/ok"))).isFalse();
        assertThat(guarded.refuses(URI.create("https://no-such-host.invalid/"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.1.2.3", "224.0.0.1",
                "240.0.0.1", "255.255.255.255", "fd00::1", "fe80::1", "::1", "ff02::1", "64:ff9b::a01:203",
                "2002:a01:203::1"
            })
    void knowsPrivateAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "172.32.0.1", "2001:4860:4860::8888"})
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void readsNoMoreOfAnEndlessAnswerThanItMust() throws OutboundFailure {
        assertThat(open.post(uri("/endless"), Map.of(), "application/json", BODY)
                        .body()
                        .length())
                .isLessThanOrEqualTo(16 * 1024);
    }

    @Test
    void aReceiverThatDripsItsAnswerIsCutOffAtTheDeadline() {
        assertThatExceptionOfType(OutboundFailure.class)
                .isThrownBy(() -> open.post(uri("/drip"), Map.of(), "application/json", BODY))
                .extracting(OutboundFailure::code)
                .isEqualTo("TIMEOUT");
    }

    @Test
    void aReceiverThatHangsHoldsUpNoOtherOnTheSameHost() throws Exception {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                others.execute(() -> assertThatExceptionOfType(OutboundFailure.class)
                        .isThrownBy(() -> open.post(uri("/drip"), Map.of(), "application/json", BODY)));
            }
            Awaitility.await().until(() -> dripping.get() == 10);

            assertThat(open.post(uri("/ok"), Map.of(), "application/json", BODY).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void namesWhyNobodyWasReached() {
        assertThatExceptionOfType(OutboundFailure.class)
                .isThrownBy(() -> open.post(URI.create("http://127.0.0.1:9/"), Map.of(), "application/json", BODY))
                .extracting(OutboundFailure::code)
                .isEqualTo("UNREACHABLE");
        assertThatExceptionOfType(OutboundFailure.class)
                .isThrownBy(
                        () -> open.post(URI.create("http://no-such-host.invalid/"), Map.of(), "application/json", BODY))
                .extracting(OutboundFailure::code)
                .isEqualTo("UNKNOWN_HOST");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        requests.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[8 * 1024];
        try (OutputStream out = exchange.getResponseBody()) {
            while (closing.getCount() > 0) {
                out.write(chunk);
            }
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        dripping.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            while (!closing.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            dripping.decrementAndGet();
        }
    }

    private static OutboundProperties properties(boolean allowPrivateNetworks) {
        return new OutboundProperties(
                allowPrivateNetworks, Duration.ofSeconds(1), Duration.ofMillis(800), Duration.ofSeconds(1));
    }
}
