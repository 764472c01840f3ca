package vn.tuantra.incident.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.rate.TokenBuckets;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.incident.IncidentReport;

/** What a source may report, where, and how much: a mad camera must not drown a leader's call. */
@Component
class SourceLimits {

    private final ReportSources sources;
    private final UnitDirectory directory;
    private final IntakeProperties properties;
    private final TokenBuckets rates;
    private final Clock clock;

    SourceLimits(ReportSources sources, UnitDirectory directory, IntakeProperties properties, Clock clock) {
        this.sources = sources;
        this.directory = directory;
        this.properties = properties;
        this.rates = new TokenBuckets(clock);
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code UNKNOWN_SOURCE}, {@code SOURCE_SWITCHED_OFF}, {@code SOURCE_MISMATCH} for another's token,
     *     {@code CATEGORY_NOT_ALLOWED}, {@code OUTSIDE_THE_AREA}, {@code RATE_EXCEEDED}, {@code QUOTA_EXCEEDED}
     */
    void check(IncidentReport report, @Nullable Caller sender) {
        ReportSource source = sources.find(report.sourceId()).orElse(null);
        if (sender != null) {
            requireOwnArea(sender, report);
        }
        if (source == null) {
            checkUnregistered(report, sender);
            return;
        }
        if (!source.active()) {
            throw Refusal.invalid("SOURCE_SWITCHED_OFF", Map.of("field", "sourceId"));
        }
        if (sender != null && !sender.subject().equals(source.subject())) {
            throw Refusal.invalid("SOURCE_MISMATCH", Map.of("field", "sourceId"));
        }
        if (!source.categories().isEmpty() && !source.categories().contains(report.category())) {
            throw Refusal.invalid("CATEGORY_NOT_ALLOWED", Map.of("field", "category"));
        }
        Instant now = clock.instant();
        if (directory.tree().at(report.unitId(), now).isPresent()
                && !directory.tree().covers(source.areaId(), report.unitId(), now)) {
            throw Refusal.invalid("OUTSIDE_THE_AREA", Map.of("field", "unitId"));
        }
        if (!rates.take(source.name(), source.perMinute())) {
            throw Refusal.invalid("RATE_EXCEEDED", Map.of("field", "sourceId", "perMinute", source.perMinute()));
        }
        if (sources.countOn(VietnamDay.of(now), source.id()) > source.perDay()) {
            throw Refusal.invalid("QUOTA_EXCEEDED", Map.of("field", "sourceId", "perDay", source.perDay()));
        }
    }

    /** A machine reports where its unit is responsible, whatever source it names. */
    private void requireOwnArea(Caller sender, IncidentReport report) {
        Instant now = clock.instant();
        if (directory.tree().at(report.unitId(), now).isPresent()
                && !directory.tree().covers(sender.unitId(), report.unitId(), now)) {
            throw Refusal.invalid("OUTSIDE_THE_AREA", Map.of("field", "unitId"));
        }
    }

    private void checkUnregistered(IncidentReport report, @Nullable Caller sender) {
        // Who comes with a token is known: it speaks in its own name, or in that of a source registered for it.
        if (sender != null && !sender.subject().equals(report.sourceId())) {
            throw Refusal.invalid("UNKNOWN_SOURCE", Map.of("field", "sourceId"));
        }
        if (properties.unregistered() == IntakeProperties.Unregistered.REFUSED) {
            throw Refusal.invalid("UNKNOWN_SOURCE", Map.of("field", "sourceId"));
        }
        if (!rates.take("", properties.unregisteredPerMinute())) {
            throw Refusal.invalid(
                    "RATE_EXCEEDED", Map.of("field", "sourceId", "perMinute", properties.unregisteredPerMinute()));
        }
    }
}
