package vn.tuantra.team.person;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.team.person.domain.WorkingDays;

/**
 * The clock of requests about one's own data.
 *
 * @param answerWithin working days (Decree 356/2025)
 * @param holidaysEveryYear public holidays by the solar calendar, as {@code 30/4}
 * @param holidaysAnnounced the others, as they are announced for a year
 */
@Validated
@ConfigurationProperties(prefix = "team.data-requests", ignoreUnknownFields = false)
public record DataRequestSettings(
        @Min(1) @DefaultValue("2") int answerWithin,

        @NotNull @DefaultValue({"1/1", "30/4", "1/5", "2/9"})
        List<@NotNull @Pattern(regexp = "([1-9]|[12][0-9]|3[01])/([1-9]|1[0-2])") String> holidaysEveryYear,

        @NotNull @DefaultValue List<@NotNull LocalDate> holidaysAnnounced) {

    WorkingDays workingDays() {
        return new WorkingDays(
                holidaysEveryYear.stream().map(DataRequestSettings::monthDay).collect(Collectors.toSet()),
                Set.copyOf(holidaysAnnounced));
    }

    private static MonthDay monthDay(String text) {
        String[] parts = text.split("/", -1);
        return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
