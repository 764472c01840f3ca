package vn.tuantra.notification.drill;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Channel drills.
 *
 * @param answerWithin what has not answered by then counts as not reached
 * @param poll pause between two looks at drills that may be over
 */
@Validated
@ConfigurationProperties(prefix = "notification.drill", ignoreUnknownFields = false)
public record DrillProperties(
        @NotNull @DefaultValue("2m") Duration answerWithin,
        @NotNull @DefaultValue("1s") Duration poll) {}
