package vn.tuantra.notification.cap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * CAP documents.
 *
 * @param sender globally unique name of this installation; no spaces, commas, {@code <} or {@code &}
 * @param pageSize entries of a feed
 */
@Validated
@ConfigurationProperties(prefix = "notification.cap", ignoreUnknownFields = false)
public record CapProperties(
        @Pattern(regexp = "[^\\s,<&]{1,100}") @DefaultValue("tuan-tra@localhost")
        String sender,

        @Min(1) @Max(200) @DefaultValue("50") int pageSize) {}
