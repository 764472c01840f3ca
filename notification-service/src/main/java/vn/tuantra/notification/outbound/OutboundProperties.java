package vn.tuantra.notification.outbound;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Requests to receivers outside.
 *
 * @param allowPrivateNetworks whether receivers may lie in private networks; off unless the operator trusts everybody
 *     who may set up a receiver
 * @param connectTimeout for a connection
 * @param responseTimeout longest silence of a receiver
 * @param deadline for a whole exchange
 */
@Validated
@ConfigurationProperties(prefix = "notification.outbound", ignoreUnknownFields = false)
public record OutboundProperties(
        boolean allowPrivateNetworks,
        @NotNull @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration responseTimeout,
        @NotNull @DefaultValue("15s") Duration deadline) {}
