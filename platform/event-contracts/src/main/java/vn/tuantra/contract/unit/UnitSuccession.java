package vn.tuantra.contract.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What becomes of a unit (REQ-ORG-2): many units may take over parts of one, and one may take over many.
 *
 * @param toUnitId who takes over
 * @param effectiveDate first day on which the other unit is responsible
 * @param legalBasis the document that orders it
 */
public record UnitSuccession(UUID toUnitId, SuccessionKind kind, LocalDate effectiveDate, String legalBasis) {}
