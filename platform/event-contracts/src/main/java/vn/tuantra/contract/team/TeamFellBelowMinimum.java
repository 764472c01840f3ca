package vn.tuantra.contract.team;

import java.util.UUID;

/** A working team has fewer members than its policy asks for; it goes on working (REQ-TEAM-3). */
public record TeamFellBelowMinimum(UUID teamId, UUID wardId, int memberCount, int minimum, String policy)
        implements TeamEvent {}
