package vn.tuantra.chassis.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where attached files lie.
 *
 * @param temporary folder for uploads that are not complete yet; absent for one in the system's temporary folder
 * @param s3 an S3-compatible store; absent for the service's own database (GridFS)
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.file", ignoreUnknownFields = false)
public record FileProperties(
        @Nullable Path temporary, @Valid @Nullable S3 s3) {

    /**
     * @param endpoint of the store
     * @param bucket must exist; nobody but this service writes to it
     */
    public record S3(
            @NotNull URI endpoint,
            @NotBlank @DefaultValue("us-east-1") String region,
            @NotBlank String bucket,
            @NotBlank String accessKey,
            @NotBlank String secretKey) {

        @Override
        public String toString() {
            return "S3[" + endpoint + "/" + bucket + "]";
        }
    }
}
