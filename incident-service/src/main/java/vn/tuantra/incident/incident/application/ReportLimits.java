package vn.tuantra.incident.incident.application;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one person may call people out of bed.
 *
 * @param perMinute reports of one person; as many of the gravest kind besides, so that nobody's first S1 is ever refused
 */
@Validated
@ConfigurationProperties(prefix = "incident.report", ignoreUnknownFields = false)
public record ReportLimits(@Min(1) @DefaultValue("120") int perMinute) {}
