package vn.tuantra.contract.team;

import java.util.UUID;

/** A team that had too few members has enough again. */
public record TeamStrengthRestored(UUID teamId, UUID wardId, int memberCount, int minimum, String policy)
        implements TeamEvent {}
