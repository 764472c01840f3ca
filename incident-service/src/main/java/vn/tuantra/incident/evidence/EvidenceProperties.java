package vn.tuantra.incident.evidence;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of evidence.
 *
 * @param largest file
 * @param perIncident files of one incident
 */
@Validated
@ConfigurationProperties(prefix = "incident.evidence", ignoreUnknownFields = false)
public record EvidenceProperties(
        @NotNull @DefaultValue("20MB") DataSize largest,
        @Min(1) @DefaultValue("100") int perIncident) {}
