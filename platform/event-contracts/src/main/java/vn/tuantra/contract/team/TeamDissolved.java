package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The team ended by decision (REQ-TEAM-1). */
public record TeamDissolved(
        UUID teamId, UUID wardId, String decisionNumber, LocalDate decisionDate, LocalDate effectiveDate, Actor by)
        implements TeamEvent {}
