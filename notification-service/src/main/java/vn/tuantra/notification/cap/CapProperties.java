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
 * @param pageSize entries of one page of a feed
 * @param address under which centres reach this installation, without a path: the links of a feed are absolute
 */
@Validated
@ConfigurationProperties(prefix = "notification.cap", ignoreUnknownFields = false)
public record CapProperties(
        @Pattern(regexp = "[^\\s,<&]{1,100}") @DefaultValue("tuan-tra@localhost")
        String sender,

        @Min(1) @Max(200) @DefaultValue("50") int pageSize,

        @Pattern(regexp = "https?://[^/?#\\s]+") @DefaultValue("http://localhost:8080")
        String address) {

    /** Where a path of ours is reached from outside. */
    String at(String path) {
        return address + path;
    }
}
