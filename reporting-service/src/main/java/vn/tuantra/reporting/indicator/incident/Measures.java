package vn.tuantra.reporting.indicator.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentState;

/**
 * Indicators I2a to I2d over some incidents. Medians come from the raw values, so a district's are never computed from
 * those of its wards.
 *
 * @param acknowledgedInTime of those that are acknowledged or whose time is up
 * @param escalated incidents that an upper unit was alerted of, for whatever reason
 */
record Measures(
        int count,
        Share reportedImmediately,
        Delays reportDelay,
        Delays acknowledgement,
        Share acknowledgedInTime,
        long escalated,
        long escalatedByTimeout) {

    /** @param percent with one decimal; zero of nothing is zero */
    record Share(long count, long of, BigDecimal percent) {

        static Share of(long count, long total) {
            BigDecimal percent = total == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
            return new Share(count, total, percent);
        }
    }

    /** @param count how many values there are; the others are zero when there is none */
    record Delays(int count, long medianMs, long p95Ms) {

        static Delays of(List<Long> values) {
            List<Long> sorted = values.stream().sorted().toList();
            int n = sorted.size();
            if (n == 0) {
                return new Delays(0, 0, 0);
            }
            long median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
            int rank95 = (95 * n + 99) / 100;
            return new Delays(n, median, sorted.get(rank95 - 1));
        }
    }

    static Measures of(List<IncidentFact> facts, IndicatorSettings settings, Instant now) {
        List<Long> reportDelays = facts.stream()
                // A phone's clock may run behind: nobody reports before noticing.
                .map(fact -> Math.max(0, fact.reportDelayMs()))
                .toList();
        List<IncidentFact> due =
                facts.stream().filter(fact -> isDue(fact, settings, now)).toList();
        long immediate = reportDelays.stream()
                .filter(delay -> delay <= settings.reportedImmediatelyWithin().toMillis())
                .count();
        long inTime = due.stream().filter(fact -> isInTime(fact, settings)).count();
        return new Measures(
                facts.size(),
                Share.of(immediate, facts.size()),
                Delays.of(reportDelays),
                Delays.of(facts.stream()
                        .map(IncidentFact::ackDelayMs)
                        .filter(Objects::nonNull)
                        .toList()),
                Share.of(inTime, due.size()),
                facts.stream().filter(fact -> !fact.escalatedBy().isEmpty()).count(),
                facts.stream()
                        .filter(fact -> fact.escalatedBy().contains(AlertTrigger.TIMEOUT))
                        .count());
    }

    private static boolean isDue(IncidentFact fact, IndicatorSettings settings, Instant now) {
        Duration limit = settings.acknowledgedInTimeWithin().of(fact.severity()).orElse(null);
        if (limit == null) {
            return false;
        }
        // What a team handles itself is never acknowledged and owes nothing.
        boolean waiting = fact.state() == IncidentState.REPORTED;
        return fact.ackDelayMs() != null
                || (waiting && fact.receivedAt().plus(limit).isBefore(now));
    }

    private static boolean isInTime(IncidentFact fact, IndicatorSettings settings) {
        Long delay = fact.ackDelayMs();
        return delay != null
                && settings.acknowledgedInTimeWithin()
                        .of(fact.severity())
                        .filter(limit -> delay <= limit.toMillis())
                        .isPresent();
    }
}
