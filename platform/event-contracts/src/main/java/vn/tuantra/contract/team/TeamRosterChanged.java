package vn.tuantra.contract.team;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** The full public state of a team after a change, for services that keep a copy. */
public record TeamRosterChanged(
        UUID teamId,
        UUID wardId,
        UUID residentialGroupId,
        String nameVi,
        TeamStatus status,
        boolean understrength,
        List<RosterMember> members)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return teamId;
    }
}
