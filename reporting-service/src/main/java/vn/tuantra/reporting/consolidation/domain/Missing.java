package vn.tuantra.reporting.consolidation.domain;

import java.util.UUID;

/**
 * A unit whose report is not among those that were added up. It is named and never counted as zero.
 *
 * @param status how far its report is, {@code NOT_STARTED} while there is none
 */
public record Missing(UUID unitId, String unitNameVi, String status) {}
