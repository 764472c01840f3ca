package vn.tuantra.reporting.indicator.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.contract.incident.Severity;

/**
 * The numbers behind the words "at once" and "in time", which the plan does not give (REQ-INC-2, REQ-INC-3).
 *
 * @param reportedImmediatelyWithin of detection
 * @param acknowledgedInTimeWithin of receipt, by severity
 * @param longestPeriod of one query
 */
@Validated
@ConfigurationProperties(prefix = "reporting.incident-indicators", ignoreUnknownFields = false)
public record IndicatorSettings(
        @NotNull @DefaultValue("5m") Duration reportedImmediatelyWithin,
        @NotNull @Valid @DefaultValue InTime acknowledgedInTimeWithin,
        @NotNull @DefaultValue("1100d") Duration longestPeriod) {

    /**
     * Limits by severity.
     *
     * @param s4 nobody has to acknowledge it when absent
     */
    public record InTime(
            @NotNull @DefaultValue("5m") Duration s1,
            @NotNull @DefaultValue("5m") Duration s2,
            @NotNull @DefaultValue("30m") Duration s3,
            @Nullable Duration s4) {

        Optional<Duration> of(Severity severity) {
            return switch (severity) {
                case S1 -> Optional.of(s1);
                case S2 -> Optional.of(s2);
                case S3 -> Optional.of(s3);
                case S4 -> Optional.ofNullable(s4);
            };
        }
    }
}
