package vn.tuantra.reporting.indicator.generation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param lease how long a rebuild may be silent before it counts as dead */
@Validated
@ConfigurationProperties(prefix = "reporting.rebuild", ignoreUnknownFields = false)
public record RebuildSettings(@NotNull @DefaultValue("30s") Duration lease) {}
