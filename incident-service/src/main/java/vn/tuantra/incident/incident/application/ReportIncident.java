package vn.tuantra.incident.incident.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.incident.category.Categories;
import vn.tuantra.incident.category.Category;
import vn.tuantra.incident.incident.domain.Classification;
import vn.tuantra.incident.incident.domain.EscalationPolicy;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Jurisdiction;
import vn.tuantra.incident.incident.domain.Report;

/**
 * "Báo cáo ngay" (II.2.c3, REQ-INC-1): the least that is needed is a category and a place. Late or odd times are
 * flagged, never refused.
 */
@Component
public class ReportIncident {

    /** A report from a phone or an integration; absent times are taken as "now". */
    public record Input(
            UUID id,
            String category,
            UUID unitId,
            Place place,
            List<Modifier> modifiers,
            @Nullable String description,
            @Nullable Instant occurredAt,
            @Nullable Instant detectedAt,
            @Nullable Instant reportedAt,
            Reporter reporter) {}

    private final Incidents incidents;
    private final Categories categories;
    private final UnitDirectory directory;
    private final EscalationPolicy policy;
    private final Clock clock;
    private final MeterRegistry meters;

    ReportIncident(
            Incidents incidents,
            Categories categories,
            UnitDirectory directory,
            EscalationPolicy policy,
            Clock clock,
            MeterRegistry meters) {
        this.incidents = incidents;
        this.categories = categories;
        this.directory = directory;
        this.policy = policy;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Stores the incident with its first targets.
     *
     * @throws Refusal {@code UNKNOWN_CATEGORY}, {@code DESCRIPTION_REQUIRED}, {@code UNKNOWN_UNIT},
     *     {@code NO_POLICE_FOR_UNIT}, {@code ID_ALREADY_USED}
     */
    public Incidents.Stored handle(Input input, Command command) {
        Category category = categoryOf(input);
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        Jurisdiction jurisdiction = jurisdictionOf(input.unitId(), tree, now);
        List<UUID> chain = tree.policeChain(jurisdiction.wardPoliceId(), now).stream()
                .map(OrgUnit::id)
                .toList();
        Classification classification =
                Classification.of(category.severity(), category.complicated(), input.modifiers());
        List<AlertTarget> targets = policy.firstTargets(classification.severity(), category.alertUpperAtOnce(), chain);
        Change<Incident, IncidentEvent> reported = Incident.report(
                input.id(),
                reportOf(input, now),
                classification,
                jurisdiction,
                targets,
                targets.size() < chain.size(),
                policy);
        Incidents.Stored stored = incidents.add(command, reported);
        if (!stored.replayed()) {
            meters.counter(
                            "tuantra.incident.reported",
                            "severity",
                            classification.severity().name())
                    .increment();
        }
        return stored;
    }

    private Category categoryOf(Input input) {
        Category category = categories
                .find(input.category())
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_CATEGORY", Map.of("field", "category")));
        if (category.textRequired()
                && (input.description() == null || input.description().isBlank())) {
            throw Refusal.invalid("DESCRIPTION_REQUIRED", Map.of("field", "description"));
        }
        return category;
    }

    private static Report reportOf(Input input, Instant now) {
        Instant reportedAt = input.reportedAt() == null ? now : input.reportedAt();
        Instant detectedAt = input.detectedAt() == null ? reportedAt : input.detectedAt();
        return new Report(
                input.category(),
                List.copyOf(input.modifiers()),
                input.place(),
                input.description(),
                input.occurredAt(),
                detectedAt,
                reportedAt,
                now,
                input.reporter());
    }

    private static Jurisdiction jurisdictionOf(UUID unitId, UnitTree tree, Instant now) {
        OrgUnit ward = tree.wardOf(unitId, now)
                .or(() -> tree.at(unitId, now).flatMap(police -> tree.wardOf(police.counterpartId(), now)))
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId")));
        OrgUnit police = tree.policeOf(ward, now)
                .orElseThrow(() -> Refusal.invalid("NO_POLICE_FOR_UNIT", Map.of("field", "unitId")));
        UUID group = tree.pathUp(unitId, now).stream()
                .filter(unit -> unit.level() == Level.RESIDENTIAL_GROUP)
                .map(OrgUnit::id)
                .findFirst()
                .orElse(null);
        return new Jurisdiction(ward.id(), group, police.id());
    }
}
