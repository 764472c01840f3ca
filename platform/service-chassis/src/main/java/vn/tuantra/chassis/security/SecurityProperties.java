package vn.tuantra.chassis.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which access tokens are accepted.
 *
 * @param issuer the {@code iss} of the OpenID Connect provider
 * @param audience the {@code aud} that must be among the token's
 * @param clockSkew how far the provider's clock may be off
 * @param tokenMemory how long a verified token is not verified again
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.security", ignoreUnknownFields = false)
public record SecurityProperties(
        @NotBlank String issuer,
        @NotBlank @DefaultValue("tuantra") String audience,
        @NotNull @DefaultValue("5s") Duration clockSkew,
        @NotNull @DefaultValue("1m") Duration tokenMemory) {}
