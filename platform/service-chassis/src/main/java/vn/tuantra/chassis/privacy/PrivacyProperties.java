package vn.tuantra.chassis.privacy;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Secrets under which personal data lie. Services that keep none need none of them.
 *
 * @param masterKey 32 bytes in Base64; wraps the key of every record
 * @param previousMasterKeys former master keys, still able to unwrap
 * @param indexKey 32 bytes in Base64; keys the search index. Changing it makes what was indexed before unfindable
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.privacy", ignoreUnknownFields = false)
public record PrivacyProperties(
        @NotBlank String masterKey,
        @DefaultValue List<String> previousMasterKeys,
        @NotBlank String indexKey) {

    /** Without its secrets. */
    @Override
    public String toString() {
        return "PrivacyProperties[" + (1 + previousMasterKeys.size()) + " master keys]";
    }
}
