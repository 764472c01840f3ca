package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.TeamStatus;

/** Whether a member's card holds: the card proves nothing, the register does. */
@Component
public class CheckCard {

    private final PatrolTeams teams;
    private final Access access;
    private final Clock clock;

    CheckCard(PatrolTeams teams, Access access, Clock clock) {
        this.teams = teams;
        this.access = access;
        this.clock = clock;
    }

    /** The last membership of the bearer, and whether it is one of today in a team that works. */
    public record Card(FindMembers.Found last, boolean holds) {}

    /** @throws Refusal {@code NOT_FOUND} for nobody of the caller's part of the tree */
    public Card check(UUID memberId, Caller caller) {
        LocalDate today = VietnamDay.of(clock.instant());
        FindMembers.Found last = teams.ofPerson(memberId).stream()
                .map(Versioned::state)
                .filter(team -> access.sees(caller, team.residentialGroupId()))
                .flatMap(team -> team.members().stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .map(member -> new FindMembers.Found(team, member)))
                .max(Comparator.comparing(found -> found.member().joinedOn()))
                .orElseThrow(() -> Refusal.notFound("card"));
        return new Card(
                last, last.team().status() == TeamStatus.ACTIVE && last.member().isCurrentOn(today));
    }
}
