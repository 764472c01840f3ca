package vn.tuantra.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the edge is reached and what lies behind it.
 *
 * @param issuer base URL of the edge as browsers and services see it, without a slash at the end
 * @param dataDir where the signing key is kept, so that tokens outlive a restart
 * @param accessTokenLifetime how long an access token is valid
 * @param refreshTokenLifetime how long an open page can go on without a log-in after it was last heard of
 */
@Validated
@ConfigurationProperties(prefix = "edge", ignoreUnknownFields = false)
public record EdgeProperties(
        @NotNull URI issuer,
        @NotNull Path dataDir,
        @DefaultValue("8h") Duration accessTokenLifetime,
        @DefaultValue("7d") Duration refreshTokenLifetime,
        @NotNull @Valid Services services) {

    /** Base URLs of each service, one per replica. */
    public record Services(
            @NotEmpty List<URI> team,
            @NotEmpty List<URI> patrol,
            @NotEmpty List<URI> incident,
            @NotEmpty List<URI> reporting,
            @NotEmpty List<URI> notification) {}
}
