package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuantra.team.patrolteam.domain.AcknowledgedWarning;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;

/** The signed paper. */
record DecisionBody(
        @NotBlank @Size(max = 60) String decisionNumber,
        @NotNull LocalDate decisionDate,
        @NotNull LocalDate effectiveDate,
        @Nullable @Size(max = 10) List<@Valid @NotNull Acknowledgement> acknowledgedWarnings) {

    record Acknowledgement(
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 500) String reason) {}

    EstablishingDecision.Paper asPaper() {
        List<AcknowledgedWarning> known = acknowledgedWarnings == null
                ? List.of()
                : acknowledgedWarnings.stream()
                        .map(warning -> new AcknowledgedWarning(
                                warning.code(), warning.reason().strip()))
                        .toList();
        return new EstablishingDecision.Paper(decisionNumber.strip(), decisionDate, effectiveDate, known);
    }
}
