package vn.tuantra.chassis.store;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a request waits for the store before it is answered 503.
 *
 * @param selectionTimeout for a server that can be written to
 * @param connectTimeout for a connection
 * @param readTimeout for an answer
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.store", ignoreUnknownFields = false)
public record StoreProperties(
        @NotNull @DefaultValue("1s") Duration selectionTimeout,
        @NotNull @DefaultValue("1s") Duration connectTimeout,
        @NotNull @DefaultValue("5s") Duration readTimeout) {}
