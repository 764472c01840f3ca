package vn.tuantra.reporting.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.reporting.submission.domain.Draft;
import vn.tuantra.reporting.submission.domain.ManualFigure;
import vn.tuantra.reporting.submission.domain.Section;

/** What is sent about reports. */
final class ReportBodies {

    private ReportBodies() {}

    /** @param manual indicators that no service counts */
    record Writing(
            @NotNull UUID unitId,

            @NotNull @Pattern(regexp = "20[0-9]{2}(-[A-Z0-9]{2})?")
            String period,

            @Nullable Map<@NotNull Section, @NotBlank @Size(max = 20_000) String> texts,

            @Nullable Map<@NotNull ManualFigure, @NotNull @Min(0) @Max(1_000_000_000) Long> manual) {

        /** @throws Refusal {@code COUNTED_BY_THE_SYSTEM}: entered as well, it would be in the report twice */
        Draft draft() {
            Optional.ofNullable(manual).orElse(Map.of()).keySet().stream()
                    .filter(ManualFigure::isCounted)
                    .findFirst()
                    .ifPresent(figure -> {
                        throw Refusal.invalid("COUNTED_BY_THE_SYSTEM", Map.of("field", "manual." + figure.name()));
                    });
            return new Draft(
                    Optional.ofNullable(texts).orElse(Map.of()),
                    Optional.ofNullable(manual).orElse(Map.of()));
        }
    }

    record Reason(@NotBlank @Size(min = 5, max = 1000) String reason) {}
}
