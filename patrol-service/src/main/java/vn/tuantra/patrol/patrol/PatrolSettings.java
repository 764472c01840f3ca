package vn.tuantra.patrol.patrol;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Numbers that the plan does not give (REQ-PAT-3).
 *
 * @param longest planned duration of one patrol
 * @param usualParticipants with fewer the plan is accepted with a warning
 * @param missedAfter how long after its planned end a patrol on which nobody set out counts as missed
 * @param poll pause between two looks for missed ones
 * @param clockTolerance how far a phone's clock may be wrong before that is said
 * @param ahead how far from today a planned start may lie; what is further away is a slip of the finger
 */
@Validated
@ConfigurationProperties(prefix = "patrol.planning", ignoreUnknownFields = false)
public record PatrolSettings(
        @NotNull @DefaultValue("24h") Duration longest,
        @Min(1) @DefaultValue("2") int usualParticipants,
        @NotNull @DefaultValue("30m") Duration missedAfter,
        @NotNull @DefaultValue("30s") Duration poll,
        @NotNull @DefaultValue("2m") Duration clockTolerance,
        @NotNull @DefaultValue("400d") Duration ahead) {}
