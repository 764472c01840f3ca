package vn.tuantra.incident.retention;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long personal data of an incident are kept after it ended; to be decided by the district.
 *
 * @param small for S4
 * @param others for all others
 * @param pause between two looks
 */
@Validated
@ConfigurationProperties(prefix = "incident.retention", ignoreUnknownFields = false)
public record RetentionProperties(
        @NotNull @DefaultValue("365d") Duration small,
        @NotNull @DefaultValue("1826d") Duration others,
        @NotNull @DefaultValue("1h") Duration pause) {}
