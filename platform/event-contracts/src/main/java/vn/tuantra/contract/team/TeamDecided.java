package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward chair signed the establishing decision (II.1). Warnings are those the chair acknowledged. */
public record TeamDecided(
        UUID teamId,
        UUID wardId,
        String decisionNumber,
        LocalDate decisionDate,
        LocalDate effectiveDate,
        String policy,
        List<String> acknowledgedWarnings,
        Actor by)
        implements TeamEvent {}
