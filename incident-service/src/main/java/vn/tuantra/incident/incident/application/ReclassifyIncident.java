package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Classification;
import vn.tuantra.incident.incident.domain.Escalating;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Report;

/** Who decides "phức tạp" (REQ-INC-6): the duty desk may make a case graver, only the command may make it less grave. */
@Component
public class ReclassifyIncident {

    /**
     * @param severity absent to leave it
     * @param complicated absent to leave it
     * @param modifiers circumstances that became known
     */
    public record Input(
            @Nullable Severity severity,
            @Nullable Boolean complicated,
            List<Modifier> modifiers,
            @Nullable String reason) {}

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Assessment assessment;
    private final Permissions permissions;
    private final Clock clock;

    ReclassifyIncident(
            Incidents incidents, AlertedUnit alerted, Assessment assessment, Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.incidents = incidents;
        this.alerted = alerted;
        this.assessment = assessment;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code ROLE_NOT_ALLOWED} and {@code REASON_REQUIRED} for making it less grave,
     *     {@code COMPLICATED_BY_SEVERITY} for one made an S2 and said not to be complicated
     */
    public Incidents.Stored handle(UUID id, Input input, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            alerted.decidingFor(caller, incident);
            Report report = incident.report().with(input.modifiers());
            Classification changed = classification(incident, report, input);
            if (changed.isLessGraveThan(incident.classification())) {
                alerted.handlingFor(caller, incident);
                requireCommand(caller, input);
                requireSeverity(changed);
                requireNotHalf(input, changed);
            }
            return Escalating.reclassify(
                    incident,
                    report,
                    changed,
                    assessment.rule(report, changed.severity(), incident.jurisdiction(), now),
                    alerted.chainOf(incident, now),
                    input.reason(),
                    command.by(),
                    now);
        });
    }

    /** Whether S1 and S2 are complicated is no question; who thinks that they are not says how grave it is. */
    private static void requireSeverity(Classification changed) {
        if (!changed.complicated() && !changed.isForTheTeam()) {
            throw Refusal.invalid("FIELD_REQUIRED", Map.of("field", "severity"));
        }
    }

    /** An order of which only one half can be carried out is none. */
    private static void requireNotHalf(Input input, Classification changed) {
        if (Boolean.FALSE.equals(input.complicated()) && changed.complicated()) {
            throw Refusal.invalid(
                    "COMPLICATED_BY_SEVERITY", Map.of("field", "complicated", "severity", changed.severity()));
        }
    }

    private Classification classification(Incident incident, Report report, Input input) {
        Classification before = incident.classification();
        boolean complicated = Boolean.TRUE.equals(input.complicated());
        if (complicated && input.severity() != null && input.severity().compareTo(Severity.S2) > 0) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "complicated"));
        }
        // S3 and S4 are not complicated (4.1): who says that a case is, raises it; who lowers it says that it is not.
        Classification asked = input.severity() == null
                ? new Classification(
                        before.severity(), input.complicated() == null ? before.complicated() : complicated)
                : Classification.of(input.severity(), false, List.of());
        asked = asked.flagged(complicated);
        return input.modifiers().isEmpty()
                ? asked
                : asked.atLeast(assessment.classify(report.category(), report.modifiers()));
    }

    private void requireCommand(Caller caller, Input input) {
        permissions.role(caller, "make-less-grave");
        if (input.reason() == null || input.reason().isBlank()) {
            throw Refusal.invalid("REASON_REQUIRED", Map.of("field", "reason"));
        }
    }
}
