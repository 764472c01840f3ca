package vn.tuantra.team.welfare.casualty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** What is sent and shown about casualty cases. */
final class CasualtyBodies {

    private CasualtyBodies() {}

    record Report(
            @NotNull UUID id,
            @NotNull UUID teamId,
            @NotNull UUID memberId,
            @NotNull CasualtyType type,
            @NotNull Instant occurredAt,
            @NotBlank @Size(max = 2000) String health) {

        ReportCasualty.Input asInput() {
            return new ReportCasualty.Input(id, teamId, memberId, type, occurredAt, health.strip());
        }
    }

    /** @param dutyId the patrol or incident; mandatory, because support is for harm on duty only */
    record Verification(@NotNull UUID dutyId) {}

    record File(@NotNull Set<CasualtyCase.@NotNull Paper> papers) {}

    record Assessment(@Min(0) @Max(100) int degree) {}

    record Decision(
            @NotBlank @Size(max = 60) String decisionNumber,
            @PositiveOrZero @Max(100_000_000_000L) long amountVnd) {}

    record Reason(@NotBlank @Size(min = 5, max = 500) String reason) {}

    /**
     * Without health data.
     *
     * @param waitsFor roles of which somebody takes the next step
     * @param allowed what the caller may do with it now, as the permission table names it
     */
    record View(
            UUID id,
            UUID wardId,
            UUID teamId,
            UUID memberId,
            CasualtyType type,
            Instant occurredAt,
            boolean late,
            CasualtyCase.Status status,
            @Nullable UUID dutyId,
            Set<CasualtyCase.Paper> papers,
            CasualtyCase.@Nullable Support support,
            List<CasualtyCase.Step> history,
            List<String> waitsFor,
            List<String> allowed) {

        static View of(CasualtyCase found, List<String> waitsFor, List<String> allowed) {
            return new View(
                    found.caseId(),
                    found.wardId(),
                    found.teamId(),
                    found.memberId(),
                    found.type(),
                    found.occurredAt(),
                    found.late(),
                    found.status(),
                    found.dutyId(),
                    found.papers(),
                    found.support(),
                    found.history(),
                    waitsFor,
                    allowed);
        }
    }
}
