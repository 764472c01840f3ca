package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.team.MemberRole;

/**
 * What a team must be that was decided on a day from this one on until the next policy (REQ-TEAM-3, REQ-TEAM-7).
 *
 * @param maxSize absent where the law sets no maximum
 * @param maxAge above which a member needs the chair's reason; absent where the law sets none
 * @param oneTeamPerGroup whether a second team of a residential group needs the chair's reason
 */
public record TeamPolicy(
        String name,
        LocalDate validFrom,
        int minSize,
        @Nullable Integer maxSize,
        int leaders,
        int deputies,
        LeadershipRule leadershipRule,
        @Nullable Integer maxAge,
        boolean oneTeamPerGroup) {

    public static final String LEADERSHIP_NOT_BOTH_POLICE = "LEADERSHIP_NOT_BOTH_POLICE";
    public static final String MEMBER_OVER_AGE = "MEMBER_OVER_AGE";
    public static final String GROUP_HAS_TEAM = "GROUP_HAS_TEAM";

    /**
     * Whether such a team may begin to work.
     *
     * @throws Refusal {@code TEAM_TOO_SMALL} and those of {@link #checkRunning}
     */
    void check(Roster roster) {
        throwFirst(shortfalls(roster));
    }

    /** Everything for which {@link #check} would refuse, in its order. */
    List<Refusal> shortfalls(Roster roster) {
        List<Refusal> found = new ArrayList<>();
        if (isUnderstrength(roster)) {
            found.add(refusal("TEAM_TOO_SMALL", Map.of("minimum", minSize, "members", roster.size())));
        }
        found.addAll(runningShortfalls(roster));
        return found;
    }

    /**
     * Whether such a team may go on: it may have become too small, but never leaderless.
     *
     * @throws Refusal {@code TEAM_TOO_LARGE}, {@code NO_LEADER}, {@code MORE_THAN_ONE_LEADER}, {@code NO_DEPUTY},
     *     {@code MORE_THAN_ONE_DEPUTY}, {@code NO_AREA_OFFICER}
     */
    void checkRunning(Roster roster) {
        throwFirst(runningShortfalls(roster));
    }

    private List<Refusal> runningShortfalls(Roster roster) {
        List<Refusal> found = new ArrayList<>();
        if (maxSize != null && roster.size() > maxSize) {
            found.add(refusal("TEAM_TOO_LARGE", Map.of("maximum", maxSize, "members", roster.size())));
        }
        count(roster.count(MemberRole.LEADER), leaders, "NO_LEADER", "MORE_THAN_ONE_LEADER", found);
        count(roster.count(MemberRole.DEPUTY), deputies, "NO_DEPUTY", "MORE_THAN_ONE_DEPUTY", found);
        if (!leadershipRule.isMetBy(roster)) {
            found.add(refusal("NO_AREA_OFFICER", Map.of("rule", leadershipRule.name())));
        }
        return found;
    }

    private static void throwFirst(List<Refusal> shortfalls) {
        if (!shortfalls.isEmpty()) {
            throw shortfalls.getFirst();
        }
    }

    boolean isUnderstrength(Roster roster) {
        return roster.size() < minSize;
    }

    /** What the chair must give a reason for when signing on a day. */
    List<String> warningsAbout(Roster roster, LocalDate day, boolean groupHasTeam) {
        List<String> warnings = new ArrayList<>();
        if (leadershipRule.wantsReasonFor(roster)) {
            warnings.add(LEADERSHIP_NOT_BOTH_POLICE);
        }
        if (maxAge != null && roster.hasAnyoneOlderThan(maxAge, day)) {
            warnings.add(MEMBER_OVER_AGE);
        }
        if (oneTeamPerGroup && groupHasTeam) {
            warnings.add(GROUP_HAS_TEAM);
        }
        return List.copyOf(warnings);
    }

    /** The group whose one team this is to be, unless the paper gives a reason for a further one. */
    @Nullable
    UUID seatFor(UUID groupId, EstablishingDecision.Paper paper) {
        return oneTeamPerGroup && !paper.acknowledges(GROUP_HAS_TEAM) ? groupId : null;
    }

    private void count(long present, int wanted, String tooFew, String tooMany, List<Refusal> found) {
        if (present != wanted) {
            found.add(refusal(present < wanted ? tooFew : tooMany, Map.of("wanted", wanted, "present", present)));
        }
    }

    private Refusal refusal(String code, Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("policy", name);
        return Refusal.conflict(code, all);
    }
}
