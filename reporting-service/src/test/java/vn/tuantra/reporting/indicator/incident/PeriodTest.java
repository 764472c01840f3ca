package vn.tuantra.reporting.indicator.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant LATE_EVENING_IN_LONDON = Instant.parse("2024-06-30T17:30:00Z");

    @Test
    void isTheVietnameseDayWhenNothingIsAsked() {
        assertThat(parse(null, null))
                .isEqualTo(new Period(Instant.parse("2024-06-30T17:00:00Z"), Instant.parse("2024-07-01T17:00:00Z")));
    }

    @Test
    void takesDaysAndInstants() {
        assertThat(parse("2024-06-01", "2024-07-01T00:00:00+07:00"))
                .isEqualTo(new Period(Instant.parse("2024-05-31T17:00:00Z"), Instant.parse("2024-06-30T17:00:00Z")));
        assertThat(parse("2024-06-01", null).to()).isEqualTo(Instant.parse("2024-06-01T17:00:00Z"));
    }

    @Test
    void looksAtTheOrganisationOfItsLastMomentThatHasCome() {
        Period past = parse("2024-06-01", "2024-06-02");
        assertThat(past.lastMoment(LATE_EVENING_IN_LONDON)).isEqualTo(past.to().minusMillis(1));
        assertThat(parse(null, null).lastMoment(LATE_EVENING_IN_LONDON)).isEqualTo(LATE_EVENING_IN_LONDON);
    }

    @Test
    void refusesWhatIsNoPeriod() {
        assertThatThrownBy(() -> parse("2024-06-02", "2024-06-02")).hasMessageContaining("EMPTY_PERIOD");
        assertThatThrownBy(() -> parse("2020-01-01", "2024-01-01")).hasMessageContaining("PERIOD_TOO_LONG");
        assertThatThrownBy(() -> parse("2024-02-30", null)).hasMessageContaining("field=from");
        assertThatThrownBy(() -> parse(null, "tomorrow")).hasMessageContaining("field=to");
    }

    private static Period parse(@Nullable String from, @Nullable String to) {
        return Period.parse(from, to, LATE_EVENING_IN_LONDON, Duration.ofDays(400));
    }
}
