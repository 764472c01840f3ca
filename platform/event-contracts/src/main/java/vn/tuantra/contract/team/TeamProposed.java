package vn.tuantra.contract.team;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A team was proposed for a residential group (REQ-TEAM-1, REQ-TEAM-2). */
public record TeamProposed(UUID teamId, UUID wardId, UUID residentialGroupId, int memberCount, Actor by)
        implements TeamEvent {}
