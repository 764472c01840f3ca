package vn.tuantra.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.notification.alert.CloudEventJson;
import vn.tuantra.notification.outbound.OutboundFailure;
import vn.tuantra.notification.outbound.OutboundHttp;

/** One signed request. */
@Component
class WebhookSender {

    private final OutboundHttp http;
    private final PersonalKeys keys;
    private final Clock clock;

    WebhookSender(OutboundHttp http, PersonalKeys keys, Clock clock) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
    }

    OutboundHttp.Answer send(Subscription subscription, UUID id, byte[] body) throws OutboundFailure {
        Instant now = clock.instant();
        PersonalKey key = keys.obtain(subscription.id());
        List<String> secrets = subscription.secrets().stream()
                .filter(secret -> secret.signsAt(now))
                .map(secret -> key.open("secret", secret.sealed()))
                .toList();
        Map<String, String> headers = Map.of(
                "webhook-id", id.toString(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.header(secrets, id, now, body));
        return http.post(URI.create(subscription.url()), headers, CloudEventJson.CONTENT_TYPE, body);
    }
}
