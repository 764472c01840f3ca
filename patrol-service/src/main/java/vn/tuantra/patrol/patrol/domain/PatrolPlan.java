package vn.tuantra.patrol.patrol.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

/** What a team means to do. It belongs to the Vietnamese day of its start, also when it crosses midnight (REQ-PAT-6). */
public record PatrolPlan(
        PatrolId patrolId,
        UUID teamId,
        PatrolType type,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> participants) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What a plan is measured by. */
    public record Limits(Duration longest, int usualParticipants) {}

    public PatrolPlan {
        participants = List.copyOf(participants);
    }

    /**
     * @throws Refusal {@code END_NOT_AFTER_START}, {@code PATROL_TOO_LONG}, {@code TEAM_NOT_ACTIVE},
     *     {@code DUPLICATE_PARTICIPANT}, {@code NOT_A_MEMBER}
     */
    void check(TeamRosterChanged team, Limits limits) {
        if (!plannedEnd.isAfter(plannedStart)) {
            throw Refusal.invalid("END_NOT_AFTER_START", Map.of("field", "plannedEnd"));
        }
        if (Duration.between(plannedStart, plannedEnd).compareTo(limits.longest()) > 0) {
            throw Refusal.invalid(
                    "PATROL_TOO_LONG",
                    Map.of("field", "plannedEnd", "hours", limits.longest().toHours()));
        }
        if (team.status() != TeamStatus.ACTIVE) {
            throw Refusal.conflict(
                    "TEAM_NOT_ACTIVE", Map.of("state", team.status().name()));
        }
        Set<UUID> seen = new HashSet<>();
        for (UUID participant : participants) {
            if (!seen.add(participant)) {
                throw Refusal.invalid("DUPLICATE_PARTICIPANT", Map.of("member", participant));
            }
            if (present(team).stream().noneMatch(member -> member.memberId().equals(participant))) {
                throw Refusal.invalid("NOT_A_MEMBER", Map.of("member", participant));
            }
        }
    }

    Set<PlanWarning> warnings(TeamRosterChanged team, Limits limits) {
        Set<PlanWarning> warnings = EnumSet.noneOf(PlanWarning.class);
        if (participants.size() < limits.usualParticipants()) {
            warnings.add(PlanWarning.FEW_PARTICIPANTS);
        }
        if (present(team).stream()
                .filter(member -> participants.contains(member.memberId()))
                .allMatch(member -> member.role() == MemberRole.MEMBER)) {
            warnings.add(PlanWarning.NO_LEADER_PRESENT);
        }
        return warnings;
    }

    /** Who is a member on the day of the patrol; the end of a membership is its first day without. */
    private List<RosterMember> present(TeamRosterChanged team) {
        LocalDate day = plannedStart.atZone(VIETNAM).toLocalDate();
        return team.members().stream()
                .filter(member -> !day.isBefore(member.validFrom()))
                .filter(member -> {
                    LocalDate end = member.validTo();
                    return end == null || day.isBefore(end);
                })
                .toList();
    }
}
