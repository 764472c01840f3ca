package vn.tuantra.chassis.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the HTTP API.
 *
 * @param maxBody largest accepted request body
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.web", ignoreUnknownFields = false)
public record WebProperties(@NotNull @DefaultValue("64KB") DataSize maxBody) {}
