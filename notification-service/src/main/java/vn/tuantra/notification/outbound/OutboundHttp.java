package vn.tuantra.notification.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends requests. Follows no redirect, keeps no cookie, reads no more of an answer than it must. Thread-safe. */
@Component
public class OutboundHttp implements AutoCloseable {

    private static final int MOST_READ = 16 * 1024;
    private static final int MOST_CONNECTIONS = 2_000;

    private final DnsResolver resolver;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbound-deadlines").daemon().factory());
    private final Duration deadline;

    OutboundHttp(OutboundProperties properties) {
        this.deadline = properties.deadline();
        this.resolver = properties.allowPrivateNetworks() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        // Two receivers may live on one host: what limits each of them is its own line.
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                                .setSocketTimeout(Timeout.of(properties.responseTimeout()))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(properties.connectTimeout()))
                        .setResponseTimeout(Timeout.of(properties.responseTimeout()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .setUserAgent("TuanTra")
                .build();
    }

    /** What came back: the status, the headers that matter, and the beginning of the body. */
    public record Answer(int status, @Nullable String retryAfter, String body) {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Whether the address is known now to lie where nothing may be sent. */
    public boolean refuses(URI to) {
        try {
            resolver.resolve(to.getHost());
            return false;
        } catch (PublicAddresses.PrivateAddress refused) {
            return true;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Posts a body and waits for the answer, at most until the deadline. */
    public Answer post(URI to, Map<String, String> headers, String contentType, byte[] body) throws OutboundFailure {
        HttpPost request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        return exchange(request);
    }

    private Answer exchange(HttpPost request) throws OutboundFailure {
        ScheduledFuture<?> watch = deadlines.schedule(request::cancel, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return read(client.executeOpen(null, request, HttpClientContext.create()), request);
        } catch (PublicAddresses.PrivateAddress e) {
            throw new OutboundFailure("PRIVATE_ADDRESS", e);
        } catch (UnknownHostException e) {
            throw new OutboundFailure("UNKNOWN_HOST", e);
        } catch (InterruptedIOException e) {
            throw new OutboundFailure("TIMEOUT", e);
        } catch (IOException e) {
            throw new OutboundFailure(request.isCancelled() ? "TIMEOUT" : "UNREACHABLE", e);
        } finally {
            watch.cancel(false);
        }
    }

    private static Answer read(ClassicHttpResponse response, HttpPost request) throws IOException {
        try {
            Header retryAfter = response.getFirstHeader("Retry-After");
            String beginning = beginningOf(response.getEntity(), request);
            return new Answer(response.getCode(), retryAfter == null ? null : retryAfter.getValue(), beginning);
        } finally {
            Closer.closeQuietly(response);
        }
    }

    private static String beginningOf(@Nullable HttpEntity entity, HttpPost request) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream content = entity.getContent();
        byte[] beginning = content.readNBytes(MOST_READ);
        if (content.read() >= 0) {
            // The rest is none of our business, may have no end, and would be read on closing.
            request.cancel();
        }
        return new String(beginning, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
