package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The team may not patrol until it is resumed (REQ-TEAM-1). */
public record TeamSuspended(
        UUID teamId, UUID wardId, String decisionNumber, LocalDate decisionDate, LocalDate effectiveDate, Actor by)
        implements TeamEvent {}
