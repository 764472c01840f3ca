package vn.tuantra.team.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void takesADayAsItsFirstInstantInVietnam() {
        assertThat(Moment.parse("at", "2024-07-01")).isEqualTo(Instant.parse("2024-06-30T17:00:00Z"));
    }

    @Test
    void takesAnInstantWithItsOffset() {
        assertThat(Moment.parse("at", "2024-07-01T07:00:00+07:00")).isEqualTo(Instant.parse("2024-07-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-13-01", "2024-07-01T00:00:00"})
    void refusesWhatIsNeither(String text) {
        assertThatThrownBy(() -> Moment.parse("at", text)).hasMessageContaining("INVALID_FIELD");
    }
}
