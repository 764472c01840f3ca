package vn.tuantra.reporting.obligation.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that one unit owes.
 *
 * @param kind a report of its own, or the one that puts others together
 * @param consolidatorId who receives it; absent where nobody holds that duty, and for a consolidation
 * @param units whose figures it is about: the unit, and what it took over from units that ended in the period
 */
public record Obligation(
        UUID id,
        Kind kind,
        UUID unitId,
        String unitNameVi,
        ReportPeriod period,
        Deadline deadline,
        @Nullable UUID consolidatorId,
        List<UUID> units) {

    /** Whose report it is. */
    public enum Kind {
        /** Of a ward (IV.1). */
        WARD,
        /** Of an office, a board or a sector (IV.1). */
        OFFICE,
        /** Of the unit that gathers them (IV.2). */
        CONSOLIDATION
    }

    public Obligation {
        units = List.copyOf(units);
    }

    /** The same for the same unit and period, whoever computes it. */
    public static UUID idOf(Kind kind, UUID unitId, String periodCode) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "/" + unitId + "/" + periodCode;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    public ReportType type() {
        return Objects.requireNonNull(period.kind().type());
    }

    /** Whether the period closes after the report is due: the last days are an estimate (REQ-REP-4). */
    public boolean estimated() {
        return period.end().isAfter(deadline.exclusive());
    }
}
