package vn.tuantra.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.alert.SubscriptionState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Audiences.Scope;

/** A subscription as it is asked for. */
record SubscriptionBody(
        @NotNull UUID id,
        @NotNull UUID unitId,
        @Nullable Scope scope,
        @Size(max = 4) @Nullable Set<@NotNull Severity> severities,
        @Size(max = 50) @Nullable List<@NotBlank String> categories,
        @NotBlank @Size(max = 2000) String url) {

    private static final int HIGHEST_PORT = 65_535;

    /** @throws Refusal {@code INVALID_URL} */
    URI checkedUrl(boolean allowHttp) {
        try {
            URI uri = new URI(url);
            boolean scheme = "https".equals(uri.getScheme()) || (allowHttp && "http".equals(uri.getScheme()));
            boolean port = uri.getPort() <= HIGHEST_PORT && uri.getPort() != 0;
            if (scheme && port && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            Refusal refusal = Refusal.invalid("INVALID_URL", Map.of("field", "url"));
            refusal.initCause(malformed);
            throw refusal;
        }
        throw Refusal.invalid("INVALID_URL", Map.of("field", "url"));
    }

    Subscription asSubscription(String sealedSecret, Instant now) {
        return new Subscription(
                id,
                unitId,
                scope == null ? Scope.UNIT : scope,
                severities == null ? Set.of() : severities,
                categories == null ? List.of() : categories,
                url,
                List.of(new SigningSecret(sealedSecret, null)),
                SubscriptionState.ACTIVE,
                null,
                now);
    }
}
