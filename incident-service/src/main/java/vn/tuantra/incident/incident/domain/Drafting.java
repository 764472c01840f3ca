package vn.tuantra.incident.incident.domain;

import java.util.Map;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;

/** What was kept for its author becomes a report. */
public final class Drafting {

    private Drafting() {}

    /**
     * The report takes the place of the draft, once and by its author.
     *
     * @param existing what already has the id of the report
     * @throws Refusal {@code ID_ALREADY_USED} for what is no draft, or somebody else's
     */
    public static Change<Incident, IncidentEvent> report(Incident existing, Change<Incident, IncidentEvent> reported) {
        if (LifeCycle.after(LifeCycle.Step.REPORT, existing.state()).isEmpty()
                || !author(existing).equals(author(reported.state()))) {
            throw Refusal.conflict("ID_ALREADY_USED", Map.of("resource", "incident", "id", existing.id()));
        }
        return reported;
    }

    private static String author(Incident incident) {
        return incident.report().reporter().subject();
    }
}
