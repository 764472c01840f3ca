package vn.tuantra.incident.incident.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** A case and the reports that were merged into it, however many times over: what was theirs is its own now. */
@Component
public class MergedCases {

    private final Incidents incidents;
    private final AlertedUnit alerted;

    MergedCases(Incidents incidents, AlertedUnit alerted) {
        this.incidents = incidents;
        this.alerted = alerted;
    }

    /** Its id first. */
    public List<UUID> of(Incident incident) {
        return Stream.concat(Stream.of(incident.id()), absorbed(incident).distinct())
                .toList();
    }

    /** Of these those that somebody may know of; the case itself is one of them. */
    public List<UUID> of(Incident incident, Predicate<Incident> known) {
        return of(incident).stream()
                .filter(id ->
                        id.equals(incident.id()) || known.test(incidents.get(id).incident()))
                .toList();
    }

    /** The case as which it goes on, through any number of mergers; itself when it was merged into none. */
    public Incident goingOnAs(Incident incident) {
        UUID into = incident.merge().into();
        return into == null ? incident : goingOnAs(incidents.get(into).incident());
    }

    /**
     * The case that what somebody does about a report is done for. A team whose report was merged into a case that is none
     * of its business still acts on the spot, and what it does must not be lost: it reaches that case through the report,
     * of which alone the team is told. Whoever sees the case is to name it.
     */
    UUID reachedBy(Caller caller, UUID id) {
        Incident report = incidents.get(id).incident();
        alerted.requireVisible(caller, report);
        Incident goesOn = goingOnAs(report);
        return alerted.sees(caller, goesOn) ? id : goesOn.id();
    }

    private Stream<UUID> absorbed(Incident incident) {
        return incident.merge().absorbed().stream()
                .flatMap(id ->
                        Stream.concat(Stream.of(id), absorbed(incidents.get(id).incident())));
    }
}
