package vn.tuantra.notification.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Webhooks.
 *
 * @param allowHttp whether receivers may be addressed without TLS
 * @param overlap how long an old secret goes on signing after a rotation
 * @param firstRetry pause after the first failed attempt; doubles each time
 * @param longestPause between two attempts
 * @param giveUpAfter age at which a delivery becomes a dead letter
 * @param lease how long an attempt may take before another replica may try
 * @param poll pause between two looks at what is due again, and at which subscriptions there are
 * @param atATime requests open to one receiver
 */
@Validated
@ConfigurationProperties(prefix = "notification.webhook", ignoreUnknownFields = false)
public record WebhookProperties(
        boolean allowHttp,
        @NotNull @DefaultValue("24h") Duration overlap,
        @NotNull @DefaultValue("2s") Duration firstRetry,
        @NotNull @DefaultValue("1h") Duration longestPause,
        @NotNull @DefaultValue("24h") Duration giveUpAfter,
        @NotNull @DefaultValue("40s") Duration lease,
        @NotNull @DefaultValue("1s") Duration poll,
        @Min(1) @DefaultValue("4") int atATime) {}
