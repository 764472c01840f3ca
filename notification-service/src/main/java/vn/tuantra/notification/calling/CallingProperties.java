package vn.tuantra.notification.calling;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are called about an alert.
 *
 * @param screenGrace how long a live screen of the unit has to be handed an alert before it counts as undelivered
 * @param nextPerson when nobody took the incident, the next person on the rota is called after this
 * @param nextChannel a person who did not react is called by their next channel after this
 * @param nextRound when everybody was called about an S1 or S2 in vain, all are called again after this, or after as
 *     long as a round takes
 * @param attempts per delivery before it is given up
 * @param firstRetry pause before the second attempt; doubles each time
 * @param horizon age of an S3 or S4 alert after which nobody new is called: nothing mild rings hours later
 * @param lease how long a sender may take; then somebody else tries
 * @param poll pause between two looks at what is due
 */
@Validated
@ConfigurationProperties(prefix = "notification.calling", ignoreUnknownFields = false)
public record CallingProperties(
        @NotNull @DefaultValue("5s") Duration screenGrace,
        @NotNull @DefaultValue("60s") Duration nextPerson,
        @NotNull @DefaultValue("30s") Duration nextChannel,
        @NotNull @DefaultValue("5m") Duration nextRound,
        @Min(1) @DefaultValue("4") int attempts,
        @NotNull @DefaultValue("2s") Duration firstRetry,
        @NotNull @DefaultValue("4h") Duration horizon,
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("500ms") Duration poll) {}
