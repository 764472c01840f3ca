package vn.tuantra.patrol.dutyroster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.contract.patrol.HotspotLevel;

/**
 * Numbers that the plan does not give (REQ-PAT-2, REQ-PAT-3).
 *
 * @param timesHigh how often a week a hotspot of that level is patrolled
 * @param routine how often a week every team patrols its own group
 * @param seats people of a patrol
 * @param solveFor how long the solver looks at most
 * @param unimproved after which it looks no longer
 * @param poll pause between two looks for patrols that are not yet as the roster says
 */
@Validated
@ConfigurationProperties(prefix = "patrol.duty-roster", ignoreUnknownFields = false)
record DutyRosterSettings(
        @Min(1) @Max(7) @DefaultValue("3") int timesHigh,
        @Min(1) @Max(7) @DefaultValue("2") int timesMedium,
        @Min(1) @Max(7) @DefaultValue("1") int timesLow,
        @Min(0) @Max(7) @DefaultValue("2") int routine,
        @Min(1) @Max(10) @DefaultValue("2") int seats,
        @NotNull @DefaultValue("1s") Duration solveFor,
        @NotNull @DefaultValue("300ms") Duration unimproved,
        @NotNull @DefaultValue("30s") Duration poll) {

    int times(HotspotLevel level) {
        return switch (level) {
            case HIGH -> timesHigh;
            case MEDIUM -> timesMedium;
            case LOW -> timesLow;
        };
    }
}
