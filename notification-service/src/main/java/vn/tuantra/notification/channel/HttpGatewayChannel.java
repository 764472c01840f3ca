package vn.tuantra.notification.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.alert.Channel;

/** SMS or voice by a gateway of the operator's choice. The gateway's address is configuration, so it may be private. */
final class HttpGatewayChannel implements ChannelPort {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;
    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final Channel channel;
    private final GatewayProperties gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpGatewayChannel(Channel channel, GatewayProperties gateway) {
        this.channel = channel;
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public @Nullable String send(Message message) throws ChannelFailure {
        Template template = Template.forContentType(gateway.contentType());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Template.forUrl().fill(String.valueOf(gateway.url()), message)))
                .timeout(PATIENCE)
                .header("Content-Type", gateway.contentType())
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(template.fill(gateway.body(), message)));
        gateway.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            refuseUnlessTaken(answer.statusCode());
            return referenceIn(answer.body());
        } catch (IOException e) {
            throw new ChannelFailure("GATEWAY_UNREACHABLE", false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChannelFailure("INTERRUPTED", false, e);
        }
    }

    private static void refuseUnlessTaken(int status) throws ChannelFailure {
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new ChannelFailure("GATEWAY_FAILED", false, null);
        }
        if (status >= CLIENT_ERROR) {
            throw new ChannelFailure(status == GONE ? "ADDRESS_GONE" : "GATEWAY_REFUSED", true, null);
        }
    }

    private @Nullable String referenceIn(String answer) {
        try {
            String reference = EventJson.mapper()
                    .readTree(answer)
                    .at(gateway.referencePointer())
                    .asString("");
            return reference.isBlank() ? null : reference;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
