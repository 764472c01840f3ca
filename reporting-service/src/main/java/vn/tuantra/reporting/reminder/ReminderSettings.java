package vn.tuantra.reporting.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reminders of reports (REQ-REP-8).
 *
 * @param checkEvery how often is looked whether one is due
 */
@Validated
@ConfigurationProperties(prefix = "reporting.reminders", ignoreUnknownFields = false)
record ReminderSettings(@NotNull @DefaultValue("1m") Duration checkEvery) {}
