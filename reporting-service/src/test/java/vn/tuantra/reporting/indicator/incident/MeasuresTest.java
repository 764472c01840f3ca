package vn.tuantra.reporting.indicator.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;

class MeasuresTest {

    private static final Instant RECEIVED = Instant.parse("2024-06-01T00:00:00Z");
    private static final IndicatorSettings SETTINGS = new IndicatorSettings(
            Duration.ofMinutes(5),
            new IndicatorSettings.InTime(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(30), null),
            Duration.ofDays(400));

    @Test
    void isAllZerosForNothing() {
        assertThat(measure(List.of()))
                .isEqualTo(new Measures(
                        0,
                        Measures.Share.of(0, 0),
                        new Measures.Delays(0, 0, 0),
                        new Measures.Delays(0, 0, 0),
                        Measures.Share.of(0, 0),
                        0,
                        0));
    }

    @Test
    void countsFiveMinutesAsImmediateAndOneMillisecondMoreNot() {
        Measures measures = measure(List.of(reportedAfter(300_000), reportedAfter(300_001), reportedAfter(-7)));
        assertThat(measures.reportedImmediately().count()).isEqualTo(2);
        assertThat(measures.reportedImmediately().percent()).isEqualByComparingTo("66.7");
        assertThat(measures.reportDelay().medianMs()).isEqualTo(300_000);
    }

    @Test
    void takesMedianAndNinetyFifthPercentileFromTheRawValues() {
        assertThat(Measures.Delays.of(LongStream.rangeClosed(1, 20).boxed().toList()))
                .isEqualTo(new Measures.Delays(20, 10, 19));
        assertThat(Measures.Delays.of(List.of(9L, 1L, 5L))).isEqualTo(new Measures.Delays(3, 5, 9));
        assertThat(Measures.Delays.of(List.of(4L))).isEqualTo(new Measures.Delays(1, 4, 4));
    }

    @Test
    void asksOnlyThoseToBeInTimeWhoseTimeIsUpOrWhoAreAcknowledged() {
        Measures measures = Measures.of(
                List.of(
                        acknowledged(Severity.S2, 300_000L),
                        acknowledged(Severity.S2, 300_001L),
                        acknowledged(Severity.S3, 300_001L),
                        waiting(Severity.S1),
                        waiting(Severity.S3),
                        waiting(Severity.S4),
                        handledByTheTeam()),
                SETTINGS,
                RECEIVED.plus(Duration.ofMinutes(10)));
        assertThat(measures.acknowledgedInTime()).isEqualTo(Measures.Share.of(2, 4));
        assertThat(measures.acknowledgement().count()).isEqualTo(3);
    }

    @Test
    void countsAnIncidentOnceHoweverManyUnitsItWentTo() {
        Measures measures = measure(List.of(
                fact(Severity.S1, IncidentState.REPORTED, 0, null, Set.of(AlertTrigger.SEVERITY, AlertTrigger.TIMEOUT)),
                fact(Severity.S1, IncidentState.REPORTED, 0, null, Set.of(AlertTrigger.SEVERITY)),
                fact(Severity.S2, IncidentState.REPORTED, 0, null, Set.of())));
        assertThat(measures.escalated()).isEqualTo(2);
        assertThat(measures.escalatedByTimeout()).isEqualTo(1);
    }

    private static Measures measure(List<IncidentFact> facts) {
        return Measures.of(facts, SETTINGS, RECEIVED);
    }

    private static IncidentFact reportedAfter(long delayMs) {
        return fact(Severity.S2, IncidentState.REPORTED, delayMs, null, Set.of());
    }

    private static IncidentFact acknowledged(Severity severity, long delayMs) {
        return fact(severity, IncidentState.ACKNOWLEDGED, 0, delayMs, Set.of());
    }

    private static IncidentFact waiting(Severity severity) {
        return fact(severity, IncidentState.REPORTED, 0, null, Set.of());
    }

    private static IncidentFact handledByTheTeam() {
        return fact(Severity.S3, IncidentState.RESPONDING, 0, null, Set.of());
    }

    private static IncidentFact fact(
            Severity severity,
            IncidentState state,
            long reportDelayMs,
            @Nullable Long ackDelayMs,
            Set<AlertTrigger> escalatedBy) {
        return new IncidentFact(
                new UUID(1, 2),
                new UUID(1, 1),
                "ORD-01",
                severity,
                true,
                state,
                RECEIVED,
                RECEIVED,
                reportDelayMs,
                ackDelayMs,
                escalatedBy,
                null);
    }
}
