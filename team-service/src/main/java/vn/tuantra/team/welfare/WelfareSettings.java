package vn.tuantra.team.welfare;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.welfare.allowance.domain.Rate;

/**
 * Rates and numbers of the welfare rules. The plan names no rate: they are data with dates.
 *
 * @param rates every rate there is or was
 * @param dutyDay how long somebody must have been on logged patrols in a day for a daily rate
 * @param commendationWithin days after which an open commendation counts as slow
 * @param casualtyReportWithin after which the report of a casualty counts as late
 */
@Validated
@ConfigurationProperties(prefix = "team.welfare", ignoreUnknownFields = false)
public record WelfareSettings(
        @NotNull @DefaultValue List<@Valid @NotNull RateRow> rates,
        @NotNull @DefaultValue("4h") Duration dutyDay,
        @Min(1) @DefaultValue("15") int commendationWithin,
        @NotNull @DefaultValue("24h") Duration casualtyReportWithin) {

    /** One {@link Rate} as configured. */
    public record RateRow(
            @NotBlank String name,
            @NotBlank String policy,
            @Nullable MemberRole role,
            @Positive long amountVnd,
            @NotNull Rate.Unit unit,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotBlank String legalBasis) {

        Rate asRate() {
            return new Rate(name, policy, role, amountVnd, unit, validFrom, validTo, legalBasis);
        }
    }

    /** As the domain reads them. */
    public List<Rate> asRates() {
        return rates.stream().map(RateRow::asRate).toList();
    }
}
