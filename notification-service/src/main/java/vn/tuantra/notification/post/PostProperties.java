package vn.tuantra.notification.post;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Watching the reachability of command posts.
 *
 * @param poll pause between two looks
 * @param screenAbsence how long a post may be without a live screen
 * @param rotaAhead how far ahead the rota must be without a gap
 */
@Validated
@ConfigurationProperties(prefix = "notification.post", ignoreUnknownFields = false)
public record PostProperties(
        @NotNull @DefaultValue("5s") Duration poll,
        @NotNull @DefaultValue("30s") Duration screenAbsence,
        @NotNull @DefaultValue("24h") Duration rotaAhead) {}
