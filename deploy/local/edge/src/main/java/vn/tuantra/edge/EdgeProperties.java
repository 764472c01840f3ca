package vn.tuantra.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the edge is reached and what lies behind it.
 *
 * @param issuer base URL of the edge as browsers and services see it, without a slash at the end
 * @param dataDir where the signing key is kept, so that tokens outlive a restart
 * @param accessTokenLifetime how long an access token is valid
 * @param refreshTokenLifetime how long an open page can go on without a log-in after it was last heard of
 * @param mostInFlight how many requests may wait for one service at a time; the next are sent away
 * @param mostStreams how many event streams of one service may be open at a time
 */
@Validated
@ConfigurationProperties(prefix = "edge", ignoreUnknownFields = false)
public record EdgeProperties(
        @NotNull URI issuer,
        @NotNull Path dataDir,
        @DefaultValue("8h") Duration accessTokenLifetime,
        @DefaultValue("7d") Duration refreshTokenLifetime,
        @DefaultValue("64") @Min(1) int mostInFlight,
        @DefaultValue("2000") @Min(1) int mostStreams,
        @NotNull @Valid Bodies bodies,
        @NotNull @Valid @DefaultValue LockOut lockOut,
        @NotNull @Valid Services services) {

    /**
     * How much may be sent.
     *
     * @param usual where nothing else is said; services refuse less by themselves
     */
    public record Bodies(
            @DefaultValue("1MB") DataSize usual,
            @DefaultValue List<@Valid Upload> uploads) {}

    /** Where more may be sent, as a path pattern. */
    public record Upload(@NotBlank String path, @NotNull DataSize largest) {}

    /**
     * What wrong passwords lead to.
     *
     * @param attempts how many in a row one address may make in one name
     * @param duration for how long no further one is looked at
     */
    public record LockOut(
            @DefaultValue("5") @Min(1) int attempts,
            @NotNull @DefaultValue("1m") Duration duration) {}

    /** Base URLs of each service, one per replica. */
    public record Services(
            @NotEmpty List<URI> team,
            @NotEmpty List<URI> patrol,
            @NotEmpty List<URI> incident,
            @NotEmpty List<URI> reporting,
            @NotEmpty List<URI> notification) {}
}
