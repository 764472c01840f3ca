package vn.tuantra.contract.team;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The team is active: it may patrol and report. */
public record TeamActivated(UUID teamId, UUID wardId, UUID residentialGroupId, int memberCount, String policy, Actor by)
        implements TeamEvent {}
