package vn.tuantra.reporting.consolidation.domain;

import java.util.UUID;
import vn.tuantra.reporting.indicator.domain.Figures;

/** The accepted report of one unit, as it was when it was signed. */
public record Part(UUID unitId, String unitNameVi, UUID submissionId, int version, Figures figures) {}
