package vn.tuantra.chassis.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Publishing of stored events.
 *
 * @param grace age at which the relay takes over an entry that its writer has not sent
 * @param sweep pause between two looks at whether this process has left something behind
 * @param patrol pause between two sweeps for what another process may have left
 * @param batch documents per collection and sweep
 * @param maxInFlight documents being published at the same time before the rest is left to the relay
 * @param deliveryTimeout how long the producer tries before it gives an event back
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.outbox", ignoreUnknownFields = false)
public record OutboxProperties(
        @NotNull @DefaultValue("2s") Duration grace,
        @NotNull @DefaultValue("1s") Duration sweep,
        @NotNull @DefaultValue("5s") Duration patrol,
        @Min(1) @DefaultValue("200") int batch,
        @Min(1) @DefaultValue("1000") int maxInFlight,
        @NotNull @DefaultValue("10s") Duration deliveryTimeout) {}
