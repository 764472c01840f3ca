package vn.tuantra.chassis.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a service does at the same time. A service whose requests last long (streams) leaves it off.
 *
 * @param maxInFlight requests that are worked on at once; 0 for no limit
 * @param machines how many of them may come from machine clients; the rest is room that only people have
 * @param patience how long a person's request waits for room; a machine's does not wait
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.admission", ignoreUnknownFields = false)
public record AdmissionProperties(
        @Min(0) @DefaultValue("0") int maxInFlight,
        @Min(0) @DefaultValue("8") int machines,
        @NotNull @DefaultValue("2s") Duration patience) {}
