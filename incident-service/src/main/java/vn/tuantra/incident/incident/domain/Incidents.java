package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;

/** The incidents of the city. Every write stores state and events together. */
public interface Incidents {

    /**
     * An incident as stored.
     *
     * @param version number of writes so far
     * @param replayed true when a repeated command changed nothing this time
     */
    record Stored(Incident incident, long version, boolean replayed) {}

    /** Stores a new incident; the same report again changes nothing. */
    Stored add(Command command, Change<Incident, IncidentEvent> reported);

    /** Carries out a command; decided again if something came in between. */
    Stored change(UUID id, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision);

    Stored get(UUID id);

    /** Incidents whose escalation is due, the longest waiting first. */
    List<UUID> dueForEscalation(Instant now, int limit);

    /** How many escalations were due before an instant and have not run. */
    long overdue(Instant before);

    /** A place in a list sorted by time of receipt, newest first, then by id. */
    record Place(Instant receivedAt, UUID id) {}

    /** Incidents of wards, newest first, after a place. */
    List<Stored> newest(Collection<UUID> wardIds, @Nullable IncidentState state, @Nullable Place after, int limit);
}
