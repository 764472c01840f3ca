package vn.tuantra.incident.incident.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What "at once" means for an escort; the law gives no minutes. Exceeding it warns and never blocks.
 *
 * @param departWithin of the arrest
 * @param arriveWithin of the arrest
 */
@Validated
@ConfigurationProperties(prefix = "incident.escort", ignoreUnknownFields = false)
public record EscortProperties(
        @NotNull @DefaultValue("15m") Duration departWithin,
        @NotNull @DefaultValue("60m") Duration arriveWithin) {}
