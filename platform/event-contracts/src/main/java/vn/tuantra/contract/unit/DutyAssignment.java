package vn.tuantra.contract.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A duty role held from a day on, until (not including) another; an absent end means it is still held. */
public record DutyAssignment(
        DutyRole role, LocalDate validFrom, @Nullable LocalDate validTo) {}
