package vn.tuantra.chassis.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are sent, and how large a request may be there.
 *
 * @param maxBody largest accepted request body on these paths
 * @param paths path patterns
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.upload", ignoreUnknownFields = false)
public record UploadProperties(
        @NotNull @DefaultValue("25MB") DataSize maxBody,
        @NotNull @DefaultValue List<String> paths) {

    public UploadProperties {
        paths = List.copyOf(paths);
    }
}
