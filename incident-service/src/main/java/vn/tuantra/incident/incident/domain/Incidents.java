package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.incident.IncidentEvent;

/** The incidents of the city. Every write stores state and events together. */
public interface Incidents {

    /**
     * An incident as stored.
     *
     * @param version number of writes so far
     * @param sequence number of facts so far
     * @param replayed true when a repeated command changed nothing this time
     */
    record Stored(Incident incident, long version, long sequence, boolean replayed) {}

    /** Stores a new incident; the same report again changes nothing. */
    Stored add(Command command, Change<Incident, IncidentEvent> reported);

    /** Carries out a command; decided again if something came in between. */
    Stored change(UUID id, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision);

    /**
     * The same for the service itself, which has the incident in hand: it is read again only when something came in
     * between.
     */
    Stored change(Stored known, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision);

    Stored get(UUID id);

    /** Incidents whose escalation is due, the longest waiting first. */
    List<UUID> dueForEscalation(Instant now, int limit);

    /** How many escalations were due before an instant and have not run. */
    long overdue(Instant before);

    /** Incidents that have no number yet, in the order in which they were received. */
    List<Stored> unnumbered(int limit);

    /** Incidents that took in another one whose own side may not be written yet. */
    List<Incident> mergersUnderWay(int limit);

    /**
     * Unfinished cases of police units that have ended, as long as their successors do not have them, the oldest first.
     *
     * @param successors by unit that has ended, the one responsible first
     */
    List<UUID> leftBehind(Map<UUID, List<UUID>> successors, int limit);

    /** What matches, newest first. */
    List<Stored> search(IncidentSearch search, int limit);
}
