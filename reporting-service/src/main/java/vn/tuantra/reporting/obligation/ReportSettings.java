package vn.tuantra.reporting.obligation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.reporting.obligation.domain.Deadline;
import vn.tuantra.reporting.obligation.domain.PeriodKind;
import vn.tuantra.reporting.obligation.domain.ReportingCalendar;
import vn.tuantra.reporting.obligation.domain.ReportingPolicy;

/**
 * The dates of section IV and of what was decided where it names none (REQ-REP-2 to REQ-REP-4).
 *
 * @param begins the day from which there is anything to report
 * @param planBefore until when units send their own plans, once
 * @param policies each in force until the next begins
 */
@Validated
@ConfigurationProperties(prefix = "reporting.reports", ignoreUnknownFields = false)
public record ReportSettings(
        @NotNull LocalDate begins,
        @NotNull LocalDate planBefore,
        @NotEmpty List<@Valid @NotNull Policy> policies) {

    /** One {@link ReportingPolicy} as configured. */
    public record Policy(
            @NotBlank String name,
            @Min(2022) int firstYear,
            @NotNull @DefaultValue("MONTH_END") ReportingPolicy.Closing closing,
            @DefaultValue("false") boolean deadlineInclusive,
            @DefaultValue("true") boolean mergeQ2IntoHalfYear,
            @DefaultValue("true") boolean mergeQ4IntoAnnual,
            @NotEmpty List<@Valid @NotNull DueDate> due) {

        private ReportingPolicy asPolicy() {
            return new ReportingPolicy(
                    name,
                    firstYear,
                    closing,
                    deadlineInclusive,
                    mergeQ2IntoHalfYear,
                    mergeQ4IntoAnnual,
                    due.stream().map(DueDate::asDueDate).toList());
        }
    }

    /** One date as configured; days as {@code --06-10}. */
    public record DueDate(
            @NotNull PeriodKind period,
            @NotNull MonthDay before,
            @NotNull MonthDay consolidatedBefore,
            @NotNull Deadline.Source source) {

        private ReportingPolicy.DueDate asDueDate() {
            return new ReportingPolicy.DueDate(period, before, consolidatedBefore, source);
        }
    }

    /** As the domain reads them. */
    public ReportingCalendar calendar() {
        return new ReportingCalendar(
                begins, planBefore, policies.stream().map(Policy::asPolicy).toList());
    }
}
