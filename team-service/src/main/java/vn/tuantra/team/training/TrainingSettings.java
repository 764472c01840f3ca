package vn.tuantra.team.training;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Numbers that neither the plan nor the law gives.
 *
 * @param validity how long a certificate holds
 * @param remindDaysBefore when its end is told
 * @param checkEvery how often that is looked at
 */
@Validated
@ConfigurationProperties(prefix = "team.training", ignoreUnknownFields = false)
public record TrainingSettings(
        @NotNull @DefaultValue("12m") Period validity,
        @NotEmpty @DefaultValue({"30", "7"}) List<Integer> remindDaysBefore,
        @NotNull @DefaultValue("10m") Duration checkEvery) {}
