package vn.tuantra.contract.team;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a team's history. */
public sealed interface TeamEvent extends DomainEvent
        permits TeamProposed,
                TeamDecided,
                TeamActivated,
                TeamRejected,
                TeamSuspended,
                TeamResumed,
                TeamDissolved,
                TeamReassigned,
                TeamMemberJoined,
                TeamMemberLeft,
                TeamMemberRoleChanged,
                TeamFellBelowMinimum,
                TeamStrengthRestored {

    UUID teamId();

    /** The ward (People's Committee line) whose chair founds the team. */
    UUID wardId();

    @Override
    default UUID aggregateId() {
        return teamId();
    }
}
