package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.Assessment.Assessed;
import vn.tuantra.incident.incident.domain.Drafting;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** Keeps what somebody will report later. Whatever could alert anybody may not wait. */
@Component
public class SaveDraft {

    private final Incidents incidents;
    private final Assessment assessment;
    private final Clock clock;

    SaveDraft(Incidents incidents, Assessment assessment, Clock clock) {
        this.incidents = incidents;
        this.assessment = assessment;
        this.clock = clock;
    }

    /**
     * Keeps a draft; the author's next version of it takes its place.
     *
     * @throws Refusal {@code REPORT_AT_ONCE} for everything above S4, and what {@link Assessment#of} refuses;
     *     {@code ID_ALREADY_USED}
     */
    public Incidents.Stored handle(ReportInput input, Command command) {
        Assessed assessed = assessment.of(input, clock.instant());
        if (assessed.classification().severity() != Severity.S4) {
            throw Refusal.conflict(
                    "REPORT_AT_ONCE",
                    Map.of("severity", assessed.classification().severity()));
        }
        Change<Incident, IncidentEvent> draft =
                Incident.draft(input.id(), assessed.report(), assessed.classification(), assessed.jurisdiction());
        try {
            return incidents.add(command, draft);
        } catch (Refusal refusal) {
            if (!"ID_ALREADY_USED".equals(refusal.code())) {
                throw refusal;
            }
            return incidents.change(input.id(), command, existing -> Drafting.report(existing, draft));
        }
    }
}
