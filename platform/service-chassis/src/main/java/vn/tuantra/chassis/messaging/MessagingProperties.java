package vn.tuantra.chassis.messaging;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Retrying of records that could not be processed.
 *
 * @param firstRetry pause before the first retry; it doubles from there
 * @param longestPause the longest pause during an outage, which is retried without end
 * @param giveUpAfter how long an unexplained failure is retried before the record is set aside
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.messaging", ignoreUnknownFields = false)
public record MessagingProperties(
        @NotNull @DefaultValue("100ms") Duration firstRetry,
        @NotNull @DefaultValue("2s") Duration longestPause,
        @NotNull @DefaultValue("5s") Duration giveUpAfter) {}
