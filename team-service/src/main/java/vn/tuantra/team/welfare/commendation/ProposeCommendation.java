package vn.tuantra.team.welfare.commendation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.duty.Duties;
import vn.tuantra.team.duty.Duty;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Proposes to honour a team or one of its members, for what is known to have happened in the ward. */
@Component
class ProposeCommendation {

    private final Commendations commendations;
    private final CurrentMembers members;
    private final Duties duties;
    private final Reach reach;
    private final Clock clock;

    ProposeCommendation(Commendations commendations, CurrentMembers members, Duties duties, Reach reach, Clock clock) {
        this.commendations = commendations;
        this.members = members;
        this.duties = duties;
        this.reach = reach;
        this.clock = clock;
    }

    /** What is proposed. */
    record Input(
            UUID id,
            UUID teamId,
            @Nullable UUID memberId,
            CommendationKind kind,
            CommendationOccasion occasion,
            List<UUID> achievements,
            String merit) {}

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_A_MEMBER}, {@code UNKNOWN_DUTY} */
    Versioned<Commendation> propose(Input input, Caller caller, Command command) {
        PatrolTeam team = members.team(input.teamId(), caller);
        if (input.memberId() != null
                && team.members().stream().noneMatch(one -> one.memberId().equals(input.memberId()))) {
            throw Refusal.conflict("NOT_A_MEMBER", Map.of("member", input.memberId()));
        }
        input.achievements().forEach(id -> requireKnown(id, caller));
        Commendation proposal = new Commendation(
                input.id(),
                team.wardId(),
                input.teamId(),
                input.memberId(),
                input.kind(),
                input.occasion(),
                input.achievements(),
                input.merit(),
                Commendation.Status.PROPOSED,
                null,
                List.of());
        return commendations.add(command, proposal.proposed(clock.instant(), command.by()));
    }

    /**
     * What somebody of a team can be honoured for, the latest first.
     *
     * @throws Refusal {@code NOT_FOUND} for a team that the caller does not see
     */
    Page<Duty> achievements(UUID teamId, @Nullable String cursor, int limit, Caller caller) {
        PatrolTeam team = members.team(teamId, caller);
        return duties.of(teamId, team.wardId(), cursor, limit);
    }

    private void requireKnown(UUID achievement, Caller caller) {
        if (duties.find(achievement)
                .filter(duty -> reach.sees(caller.unitId(), duty.wardId()))
                .isEmpty()) {
            throw Refusal.invalid("UNKNOWN_DUTY", Map.of("field", "achievements"));
        }
    }
}
