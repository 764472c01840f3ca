package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Acting;
import vn.tuantra.incident.incident.domain.Ending;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Merging;

/** The ward's police close a case, take it up again, or find that there was none. */
@Component
public class EndIncident {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final CaseFiles files;
    private final MergeIncidents mergers;
    private final Clock clock;

    EndIncident(Incidents incidents, AlertedUnit alerted, CaseFiles files, MergeIncidents mergers, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.files = files;
        this.mergers = mergers;
        this.clock = clock;
    }

    public Incidents.Stored close(UUID id, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            requireWardPolice(caller, incident);
            Set<UUID> evidence = files.of(incident, Acting.evidence(incident.actions()));
            return Ending.close(incident, evidence, command.by(), now);
        });
    }

    public Incidents.Stored reopen(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            requireWardPolice(caller, incident);
            return Ending.reopen(incident, reason, command.by(), now);
        });
    }

    public Incidents.Stored declareFalse(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            alerted.handlingFor(caller, incident);
            return Ending.declareFalse(incident, reason, command.by(), now);
        });
    }

    /**
     * A false alarm or a merger was a mistake.
     *
     * @throws Refusal {@code TOO_LATE_TO_UNDO}
     */
    public Incidents.Stored restore(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        Incident ended = incidents.get(id).incident();
        UUID into = ended.merge().into();
        if (into == null) {
            return incidents.change(id, command, incident -> {
                alerted.handlingFor(caller, incident);
                return Ending.restore(incident, reason, command.by(), now);
            });
        }
        Incident stays = incidents.get(into).incident();
        Incidents.Stored back = incidents.change(id, command, incident -> {
            alerted.handlingFor(caller, incident);
            return Merging.restore(incident, stays, reason, command.by(), now);
        });
        mergers.part(back.incident(), command.by(), now);
        return back;
    }

    private void requireWardPolice(Caller caller, Incident incident) {
        UUID ward = alerted.wardPolice(incident);
        if (!alerted.of(caller, incident).equals(ward)) {
            throw Refusal.conflict("NOT_THE_WARD_POLICE", Map.of("wardPolice", ward));
        }
    }
}
