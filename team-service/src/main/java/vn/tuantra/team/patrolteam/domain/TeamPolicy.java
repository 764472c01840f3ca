package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.team.MemberRole;

/**
 * What a team must be from a day on until the next policy (REQ-TEAM-3, REQ-TEAM-7).
 *
 * @param maxSize absent where the law sets no maximum
 */
public record TeamPolicy(
        String name,
        LocalDate validFrom,
        int minSize,
        @Nullable Integer maxSize,
        int leaders,
        int deputies,
        LeadershipRule leadershipRule) {

    public static final String LEADERSHIP_NOT_BOTH_POLICE = "LEADERSHIP_NOT_BOTH_POLICE";

    /**
     * Whether such a team may work.
     *
     * @throws Refusal {@code TEAM_TOO_SMALL}, {@code TEAM_TOO_LARGE}, {@code NO_LEADER}, {@code MORE_THAN_ONE_LEADER},
     *     {@code NO_DEPUTY}, {@code MORE_THAN_ONE_DEPUTY}, {@code NO_AREA_OFFICER}
     */
    void check(Roster roster) {
        if (roster.size() < minSize) {
            throw refusal("TEAM_TOO_SMALL", Map.of("minimum", minSize, "members", roster.size()));
        }
        if (maxSize != null && roster.size() > maxSize) {
            throw refusal("TEAM_TOO_LARGE", Map.of("maximum", maxSize, "members", roster.size()));
        }
        require(roster.count(MemberRole.LEADER), leaders, "NO_LEADER", "MORE_THAN_ONE_LEADER");
        require(roster.count(MemberRole.DEPUTY), deputies, "NO_DEPUTY", "MORE_THAN_ONE_DEPUTY");
        if (!leadershipRule.isMetBy(roster)) {
            throw refusal("NO_AREA_OFFICER", Map.of("rule", leadershipRule.name()));
        }
    }

    /** What the chair must give a reason for when signing. */
    List<String> warningsAbout(Roster roster) {
        return leadershipRule.wantsReasonFor(roster) ? List.of(LEADERSHIP_NOT_BOTH_POLICE) : List.of();
    }

    private void require(long present, int wanted, String tooFew, String tooMany) {
        if (present != wanted) {
            throw refusal(present < wanted ? tooFew : tooMany, Map.of("wanted", wanted, "present", present));
        }
    }

    private Refusal refusal(String code, Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("policy", name);
        return Refusal.conflict(code, all);
    }
}
