package vn.tuantra.team.welfare.allowance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.team.patrolteam.application.PolicyOfTeam;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.welfare.allowance.domain.Service;

/** Who served in the teams of a ward in a month. */
@Component
class Services {

    private final PolicyOfTeam teams;

    Services(PolicyOfTeam teams) {
        this.teams = teams;
    }

    List<Service> of(UUID wardId, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return teams.founded(Set.of(wardId)).stream()
                .filter(team -> team.wardOn(last).equals(wardId))
                .flatMap(team -> services(team, first, last))
                .toList();
    }

    private Stream<Service> services(PatrolTeam team, LocalDate first, LocalDate last) {
        String policy = teams.nameOf(team);
        return team.members().stream()
                .filter(member -> !member.isAreaOfficer())
                .filter(member -> !member.joinedOn().isAfter(last))
                .filter(member -> member.leftOn() == null || member.leftOn().isAfter(first))
                .map(member -> service(team, member, policy));
    }

    private Service service(PatrolTeam team, Membership member, String policy) {
        LocalDate begun = teams.begunOn(team);
        LocalDate from = member.joinedOn().isBefore(begun) ? begun : member.joinedOn();
        return new Service(team.teamId().value(), member.memberId(), policy, member.role(), from, member.leftOn());
    }
}
