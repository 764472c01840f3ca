package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A suspended team works again (REQ-TEAM-1). */
public record TeamResumed(
        UUID teamId, UUID wardId, String decisionNumber, LocalDate decisionDate, LocalDate effectiveDate, Actor by)
        implements TeamEvent {}
