package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * When something in a case can have happened: not long before it was noticed, and not later than now by a clock that is
 * nearly right.
 */
public record Span(Instant first, Instant last) {

    private static final Duration BEFORE_IT_WAS_NOTICED = Duration.ofDays(1);
    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    /** Of a case. */
    public static Span of(Incident incident, Instant now) {
        Report report = incident.report();
        Instant noticed = report.occurredAt() == null || report.occurredAt().isAfter(report.detectedAt())
                ? report.detectedAt()
                : report.occurredAt();
        Instant earliest = noticed.isBefore(report.receivedAt()) ? noticed : report.receivedAt();
        return new Span(earliest.minus(BEFORE_IT_WAS_NOTICED), now.plus(TOLERATED_SKEW));
    }

    /** @throws Refusal {@code TIME_NOT_PLAUSIBLE} naming the field */
    public void require(String field, @Nullable Instant at) {
        if (at != null && (at.isBefore(first) || at.isAfter(last))) {
            throw Refusal.invalid("TIME_NOT_PLAUSIBLE", Map.of("field", field));
        }
    }
}
