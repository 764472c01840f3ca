package vn.tuantra.incident.incident.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What "at once" means; neither the plan nor the law gives minutes. Exceeding it is shown and never refused.
 *
 * @param reportWithin of noticing a case (REQ-INC-2)
 * @param departWithin of the arrest, for an escort
 * @param arriveWithin of the arrest, for an escort
 */
@Validated
@ConfigurationProperties(prefix = "incident.at-once", ignoreUnknownFields = false)
public record AtOnceProperties(
        @NotNull @DefaultValue("5m") Duration reportWithin,
        @NotNull @DefaultValue("15m") Duration departWithin,
        @NotNull @DefaultValue("60m") Duration arriveWithin) {}
