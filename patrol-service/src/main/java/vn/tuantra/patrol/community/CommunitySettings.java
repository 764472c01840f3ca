package vn.tuantra.patrol.community;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Numbers that the plan does not give.
 *
 * @param toldWithin how long after it was done work is still entered; what is older is a slip of the finger
 */
@Validated
@ConfigurationProperties(prefix = "patrol.community", ignoreUnknownFields = false)
record CommunitySettings(@NotNull @DefaultValue("62d") Duration toldWithin) {}
