package vn.tuantra.patrol.position;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Positions of patrols.
 *
 * @param clockSkew how far a device's clock may be ahead
 * @param kept for how long; after that only length and area remain (REQ-PAT-5)
 * @param sweep pause between two looks for what has been kept so long
 */
@Validated
@ConfigurationProperties(prefix = "patrol.position", ignoreUnknownFields = false)
public record PositionSettings(
        @NotNull @DefaultValue("2m") Duration clockSkew,
        @NotNull @DefaultValue("90d") Duration kept,
        @NotNull @DefaultValue("1h") Duration sweep) {}
