package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.rate.TokenBuckets;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.Assessment.Assessed;
import vn.tuantra.incident.incident.domain.Drafting;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/**
 * "Báo cáo ngay" (II.2.c3, REQ-INC-1): the least that is needed is a category and a place. Late or odd times are
 * flagged, never refused. A draft with the same id becomes the report.
 */
@Component
public class ReportIncident {

    private final Incidents incidents;
    private final Assessment assessment;
    private final AcceptedReports accepted;
    private final ReportLimits limits;
    private final TokenBuckets rates;
    private final Clock clock;

    ReportIncident(
            Incidents incidents, Assessment assessment, AcceptedReports accepted, ReportLimits limits, Clock clock) {
        this.limits = limits;
        this.rates = new TokenBuckets(clock);
        this.incidents = incidents;
        this.assessment = assessment;
        this.accepted = accepted;
        this.clock = clock;
    }

    /**
     * Stores the incident with its first targets.
     *
     * @throws Refusal what {@link Assessment#of} refuses, {@code ID_ALREADY_USED}, {@code TOO_MANY_REPORTS}
     */
    public Incidents.Stored handle(ReportInput input, Command command) {
        Instant now = clock.instant();
        Assessed assessed = assessment.of(input, now);
        requireRate(input.reporter(), assessed.classification().severity());
        Change<Incident, IncidentEvent> reported = report(input, assessed);
        Incidents.Stored stored = store(input, command, reported);
        if (!stored.replayed()) {
            accepted.add(stored);
        }
        return stored;
    }

    /** Machines have limits of their own. */
    private void requireRate(Reporter reporter, Severity severity) {
        String bucket = (severity == Severity.S1 ? "S1 " : "") + reporter.subject();
        if (reporter.role() != ReporterRole.INTEGRATION && !rates.take(bucket, limits.perMinute())) {
            throw new Refusal(Refusal.Kind.TOO_OFTEN, "TOO_MANY_REPORTS", Map.of("perMinute", limits.perMinute()));
        }
    }

    private Incidents.Stored store(ReportInput input, Command command, Change<Incident, IncidentEvent> reported) {
        try {
            return incidents.add(command, reported);
        } catch (Refusal refusal) {
            if (!"ID_ALREADY_USED".equals(refusal.code())) {
                throw refusal;
            }
            // Either the author's own draft, or the repetition of the report that it became.
            return incidents.change(input.id(), repeatable(command), existing -> Drafting.report(existing, reported));
        }
    }

    private static Command repeatable(Command command) {
        String key = command.key() == null ? command.by().subject() + "/report" : command.key();
        return new Command(
                command.by(), command.action(), command.resource(), key, command.fingerprint(), command.reason());
    }

    private static Change<Incident, IncidentEvent> report(ReportInput input, Assessed assessed) {
        return Incident.report(
                input.id(),
                assessed.report(),
                assessed.classification(),
                assessed.jurisdiction(),
                assessed.rule(),
                assessed.chain());
    }
}
