package vn.tuantra.team.patrolteam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.team.patrolteam.domain.LeadershipRule;
import vn.tuantra.team.patrolteam.domain.TeamPolicies;
import vn.tuantra.team.patrolteam.domain.TeamPolicy;

/**
 * The numbers of the law and the plan, which are data.
 *
 * @param minimumAge of a member at activation; not in the plan
 * @param activateEvery pause between two looks for decided teams whose day has come
 * @param policies one per legal regime, each in force until the next begins
 */
@Validated
@ConfigurationProperties(prefix = "team.patrol-team", ignoreUnknownFields = false)
public record TeamSettings(
        @Min(14) @Max(30) @DefaultValue("18") int minimumAge,
        @NotNull @DefaultValue("1h") Duration activateEvery,
        @NotEmpty List<@Valid @NotNull Policy> policies) {

    /** One {@link TeamPolicy} as configured. */
    public record Policy(
            @NotBlank String name,
            @NotNull LocalDate validFrom,
            @Positive int minSize,
            @Positive @Nullable Integer maxSize,
            @Min(0) @DefaultValue("1") int leaders,
            @Min(0) @DefaultValue("1") int deputies,
            @NotNull LeadershipRule leadershipRule,
            @Positive @Nullable Integer maxAge,
            @DefaultValue("true") boolean oneTeamPerGroup) {}

    /** As the domain reads them. */
    public TeamPolicies teamPolicies() {
        return new TeamPolicies(policies.stream()
                .map(policy -> new TeamPolicy(
                        policy.name(),
                        policy.validFrom(),
                        policy.minSize(),
                        policy.maxSize(),
                        policy.leaders(),
                        policy.deputies(),
                        policy.leadershipRule(),
                        policy.maxAge(),
                        policy.oneTeamPerGroup()))
                .toList());
    }
}
