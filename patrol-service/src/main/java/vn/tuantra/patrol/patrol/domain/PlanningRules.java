package vn.tuantra.patrol.patrol.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

/**
 * What a plan is measured by (REQ-PAT-1, REQ-PAT-3).
 *
 * @param longest planned duration of one patrol
 * @param usualParticipants with fewer the plan is accepted with a warning
 */
public record PlanningRules(Duration longest, int usualParticipants) {

    /**
     * @param teams the leading team and those that join, as last published
     * @throws Refusal {@code END_NOT_AFTER_START}, {@code PATROL_TOO_LONG}, {@code TEAM_NOT_ACTIVE},
     *     {@code DUPLICATE_PARTICIPANT}, {@code NOT_A_MEMBER}, {@code LEAD_NOT_IN_CHARGE}, {@code PARTNER_MISSING}
     */
    Set<PlanWarning> check(PatrolPlan plan, List<TeamRosterChanged> teams) {
        checkTimes(plan);
        teams.forEach(PlanningRules::checkActive);
        List<RosterMember> members = membersOn(dayOf(plan), teams);
        checkParticipants(plan, members);
        checkLead(plan, members);
        checkPartners(plan);
        return warnings(plan, members);
    }

    /**
     * What has changed between plan and start.
     *
     * @param teams those that are known
     * @throws Refusal {@code TEAM_NOT_ACTIVE}
     */
    static Set<PlanWarning> checkAtStart(PatrolPlan plan, List<TeamRosterChanged> teams, Instant now) {
        teams.forEach(PlanningRules::checkActive);
        List<RosterMember> members = membersOn(VietnamDay.of(now), teams);
        boolean left = plan.participants().stream()
                .anyMatch(participant ->
                        members.stream().noneMatch(member -> member.memberId().equals(participant)));
        return left && teams.size() == plan.teamIds().size() ? Set.of(PlanWarning.MEMBER_LEFT) : Set.of();
    }

    private void checkTimes(PatrolPlan plan) {
        if (!plan.plannedEnd().isAfter(plan.plannedStart())) {
            throw Refusal.invalid("END_NOT_AFTER_START", Map.of("field", "plannedEnd"));
        }
        if (Duration.between(plan.plannedStart(), plan.plannedEnd()).compareTo(longest) > 0) {
            throw Refusal.invalid("PATROL_TOO_LONG", Map.of("field", "plannedEnd", "hours", longest.toHours()));
        }
    }

    private static void checkActive(TeamRosterChanged team) {
        if (team.status() != TeamStatus.ACTIVE) {
            throw Refusal.conflict(
                    "TEAM_NOT_ACTIVE",
                    Map.of("team", team.teamId(), "state", team.status().name()));
        }
    }

    private static void checkParticipants(PatrolPlan plan, List<RosterMember> members) {
        Set<UUID> seen = new HashSet<>();
        for (UUID participant : plan.participants()) {
            if (!seen.add(participant)) {
                throw Refusal.invalid("DUPLICATE_PARTICIPANT", Map.of("field", "participants", "member", participant));
            }
            if (members.stream().noneMatch(member -> member.memberId().equals(participant))) {
                throw Refusal.invalid("NOT_A_MEMBER", Map.of("field", "participants", "member", participant));
            }
        }
    }

    /** Who is in charge goes along, or is a leader or deputy whom a telephone reaches (REQ-PAT-3). */
    private static void checkLead(PatrolPlan plan, List<RosterMember> members) {
        UUID lead = plan.scope().leadOnDuty();
        if (lead != null && !plan.participants().contains(lead) && !isCommander(lead, members)) {
            throw Refusal.invalid("LEAD_NOT_IN_CHARGE", Map.of("field", "leadOnDuty", "member", lead));
        }
    }

    private static void checkPartners(PatrolPlan plan) {
        if (plan.type() == PatrolType.BORDER_AREA
                && plan.scope().partnerUnitIds().isEmpty()) {
            throw Refusal.invalid("PARTNER_MISSING", Map.of("field", "partnerUnitIds"));
        }
        if (plan.type() == PatrolType.JOINT_ENTERPRISE && plan.scope().guards().isEmpty()) {
            throw Refusal.invalid("PARTNER_MISSING", Map.of("field", "guards"));
        }
    }

    private Set<PlanWarning> warnings(PatrolPlan plan, List<RosterMember> members) {
        Set<PlanWarning> warnings = EnumSet.noneOf(PlanWarning.class);
        if (plan.participants().size() < usualParticipants) {
            warnings.add(PlanWarning.FEW_PARTICIPANTS);
        }
        UUID lead = plan.scope().leadOnDuty();
        boolean led = plan.participants().stream().anyMatch(participant -> isCommander(participant, members))
                || (lead != null && isCommander(lead, members));
        if (!led) {
            warnings.add(PlanWarning.NO_LEADER_PRESENT);
        }
        return warnings;
    }

    private static boolean isCommander(UUID member, List<RosterMember> members) {
        return members.stream().anyMatch(each -> each.memberId().equals(member) && each.role() != MemberRole.MEMBER);
    }

    private static LocalDate dayOf(PatrolPlan plan) {
        return VietnamDay.of(plan.plannedStart());
    }

    /** Who is a member on a day; the end of a membership is its first day without. */
    private static List<RosterMember> membersOn(LocalDate day, List<TeamRosterChanged> teams) {
        return teams.stream()
                .flatMap(team -> team.members().stream())
                .filter(member -> !day.isBefore(member.validFrom()))
                .filter(member -> {
                    LocalDate end = member.validTo();
                    return end == null || day.isBefore(end);
                })
                .toList();
    }
}
