package vn.tuantra.patrol.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.contract.patrol.HotspotLevel;
import vn.tuantra.patrol.hotspot.Hotspot;
import vn.tuantra.testkit.district.District;

/** The week 2026-W48 lasts from Monday, 23 November, to Sunday, 29 November. */
class HotspotCoverageTest {

    private static final Week WEEK = Week.parse("2026-W48");
    private static final Instant LATER = Instant.parse("2026-12-20T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T16:59:59.999Z, 2026-W47",
        "2026-11-22T17:00:00Z, 2026-W48",
        "2026-12-31T17:00:00Z, 2026-W53",
        "2027-01-03T17:00:00Z, 2027-W01"
    })
    void aWeekBeginsAtVietnameseMidnightOfMonday(String instant, String week) {
        assertThat(Week.of(Instant.parse(instant))).hasToString(week).isEqualTo(Week.parse(week));
        assertThat(Week.of(Instant.parse(instant)).contains(Instant.parse(instant)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2025-W53", "2026-48", "", "W48", "2026-W48-1"})
    void whatIsNoWeekIsRefused(String text) {
        assertThatThrownBy(() -> Week.parse(text)).hasMessageStartingWith("INVALID_WEEK");
    }

    @Test
    void countsWhereAPatrolSetOut() {
        HotspotCoverage coverage =
                of("2022-04-01", LATER, "2026-11-22T16:00:00Z", "2026-11-23T13:00:00Z", "2026-11-29T16:30:00Z");
        assertThat(coverage.patrols()).isEqualTo(2);
        assertThat(coverage.covered()).isTrue();
        assertThat(coverage.lastPatrol()).isEqualTo("2026-11-29T16:30:00Z");
        assertThat(coverage.overdue()).isFalse();
    }

    @Test
    void isOverdueAWeekAfterTheLastPatrolAndNotJustBecauseTheWeekIsYoung() {
        Instant thursday = Instant.parse("2026-11-26T03:00:00Z");
        HotspotCoverage recent = of("2022-04-01", thursday, "2026-11-20T13:00:00Z");
        assertThat(recent.covered()).isFalse();
        assertThat(recent.overdue()).isFalse();
        assertThat(of("2022-04-01", thursday, "2026-11-19T02:59:59Z").overdue()).isTrue();
        assertThat(of("2022-04-01", LATER, "2026-11-20T13:00:00Z").overdue()).isTrue();
        assertThat(of("2022-04-01", thursday).overdue()).isTrue();
        assertThat(of("2026-11-24", thursday).overdue()).isFalse();
    }

    private static HotspotCoverage of(String listed, Instant now, String... starts) {
        Hotspot hotspot = new Hotspot(
                UUID.randomUUID(),
                List.of(District.TRUC_BACH),
                "Ngõ chợ Châu Long",
                "EVL-01",
                HotspotLevel.HIGH,
                null,
                List.of(),
                LocalDate.parse(listed),
                null);
        return HotspotCoverage.of(
                hotspot, List.of(starts).stream().map(Instant::parse).toList(), WEEK, now);
    }
}
