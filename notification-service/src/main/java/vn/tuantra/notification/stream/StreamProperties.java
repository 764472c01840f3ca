package vn.tuantra.notification.stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The push path.
 *
 * @param heartbeat longest silence on a connection
 * @param queueCapacity frames waiting for one screen before it is cut off
 * @param ringWindow how long an event can be replayed from memory
 * @param ringCapacity most events kept in memory
 */
@Validated
@ConfigurationProperties(prefix = "notification.stream", ignoreUnknownFields = false)
public record StreamProperties(
        @NotNull @DefaultValue("2s") Duration heartbeat,
        @Min(1) @DefaultValue("1000") int queueCapacity,
        @NotNull @DefaultValue("10m") Duration ringWindow,
        @Min(1) @DefaultValue("20000") int ringCapacity) {}
