package vn.tuantra.incident.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Escalation of incidents that nobody acknowledges.
 *
 * @param intervals waiting time at each level
 * @param poll pause between two looks for due incidents; the most that an escalation can be late
 */
@Validated
@ConfigurationProperties(prefix = "incident.escalation", ignoreUnknownFields = false)
public record EscalationProperties(
        @Valid @NotNull @DefaultValue Intervals intervals,
        @NotNull @DefaultValue("1s") Duration poll) {

    /**
     * Per severity. The plan says "ngay" without a number; these are the defaults to be confirmed by the district.
     *
     * @param s1 only matters where the whole chain was not reached at once
     */
    public record Intervals(
            @Nullable Duration s1,
            @NotNull @DefaultValue("5m") Duration s2,
            @NotNull @DefaultValue("30m") Duration s3) {}
}
