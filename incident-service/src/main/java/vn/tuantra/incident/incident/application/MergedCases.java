package vn.tuantra.incident.incident.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** A case and the reports that were merged into it, however many times over: what was theirs is its own now. */
@Component
public class MergedCases {

    private final Incidents incidents;

    MergedCases(Incidents incidents) {
        this.incidents = incidents;
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

    private Stream<UUID> absorbed(Incident incident) {
        return incident.merge().absorbed().stream()
                .flatMap(id ->
                        Stream.concat(Stream.of(id), absorbed(incidents.get(id).incident())));
    }
}
