package vn.tuantra.team.equipment.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Who holds an item, by which decision. */
public record Holding(UUID teamId, UUID memberId, String decisionNumber, LocalDate issuedOn) {}
