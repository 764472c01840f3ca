package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The team works for another residential group from a day on (REQ-ORG-5); its past stays where it was. */
public record TeamReassigned(
        UUID teamId,
        UUID wardId,
        UUID residentialGroupId,
        UUID formerWardId,
        UUID formerResidentialGroupId,
        String decisionNumber,
        LocalDate decisionDate,
        LocalDate effectiveDate,
        Actor by)
        implements TeamEvent {}
