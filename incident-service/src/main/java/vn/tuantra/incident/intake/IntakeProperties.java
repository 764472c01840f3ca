package vn.tuantra.incident.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reports of integrations.
 *
 * @param unregistered what happens to sources that nobody registered
 * @param unregisteredPerMinute how much all of them together may report
 * @param largestBatch events in one HTTP batch
 * @param rejectionsPerMinute how many refusals are answered per source; the rest is only counted
 */
@Validated
@ConfigurationProperties(prefix = "incident.intake", ignoreUnknownFields = false)
public record IntakeProperties(
        @NotNull @DefaultValue("LIMITED") Unregistered unregistered,
        @Min(1) @DefaultValue("600") int unregisteredPerMinute,
        @Min(1) @DefaultValue("100") int largestBatch,
        @Min(1) @DefaultValue("60") int rejectionsPerMinute) {

    /** What happens to sources that nobody registered. */
    public enum Unregistered {
        REFUSED,
        LIMITED
    }
}
