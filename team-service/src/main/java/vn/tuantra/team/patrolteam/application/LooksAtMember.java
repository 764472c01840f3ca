package vn.tuantra.team.patrolteam.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.oversight.Look;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.team.oversight.Disclosures;

/** Who looked at a member's data, for those who watch over it in a part of the tree where the person is or was a member. */
@Component
public class LooksAtMember {

    private final PatrolTeams teams;
    private final Disclosures disclosures;
    private final Access access;

    LooksAtMember(PatrolTeams teams, Disclosures disclosures, Access access) {
        this.teams = teams;
        this.disclosures = disclosures;
        this.access = access;
    }

    /** @throws Refusal {@code NOT_FOUND} for a person of nobody's team, or of teams elsewhere */
    public Page<Look> at(UUID memberId, @Nullable String cursor, int limit, Caller caller) {
        if (teams.ofPerson(memberId).stream()
                .noneMatch(team -> access.sees(caller, team.state().residentialGroupId()))) {
            throw Refusal.notFound("member");
        }
        return disclosures.at(memberId, cursor, limit);
    }
}
