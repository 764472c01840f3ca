package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Circle;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.LifeCycle;

/** Incidents that lie in the caller's subtree or were brought to it. */
@Component
public class FindIncidents {

    /** What the caller asks for; absent and empty mean "any". */
    public record Query(
            UUID unitId,
            Set<IncidentState> states,
            Set<Severity> severities,
            List<String> categories,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String text,
            @Nullable Circle near,
            IncidentSearch.@Nullable After after) {}

    /** Two reports so near in place and time are probably about the same case. */
    private static final Duration SAME_TIME = Duration.ofMinutes(30);

    private static final double SAME_PLACE = 300;
    private static final int MOST_SIMILAR = 20;

    private final Incidents incidents;
    private final UnitDirectory directory;
    private final Access access;
    private final AlertedUnit alerted;
    private final Clock clock;

    FindIncidents(Incidents incidents, UnitDirectory directory, Access access, AlertedUnit alerted, Clock clock) {
        this.incidents = incidents;
        this.directory = directory;
        this.access = access;
        this.alerted = alerted;
        this.clock = clock;
    }

    /** One incident; {@code NOT_FOUND} also when it lies outside the caller's subtree. */
    public Incidents.Stored one(UUID id, Caller caller) {
        Incidents.Stored stored = incidents.get(id);
        alerted.requireVisible(caller, stored.incident());
        return stored;
    }

    /** Newest first, below a unit of the caller's subtree; the caller's own drafts are among them. */
    public List<Incidents.Stored> search(Query query, int limit, Caller caller) {
        Instant now = clock.instant();
        access.requireUnit(caller, query.unitId(), now);
        List<UUID> units = unitsBelow(query.unitId(), now);
        return incidents.search(
                new IncidentSearch(
                        wards(units),
                        units,
                        query.states(),
                        query.severities(),
                        query.categories(),
                        query.from(),
                        query.to(),
                        query.text() == null ? List.of() : Folding.words(query.text()),
                        query.near(),
                        caller.subject(),
                        query.after()),
                limit);
    }

    /** Other open cases that may be the same one: near in place and in time (4.3, MERGED). */
    public List<Incidents.Stored> similar(UUID id, Caller caller) {
        Incident incident = one(id, caller).incident();
        Place place = incident.report().place();
        if (place.latitude() == null || place.longitude() == null) {
            return List.of();
        }
        Instant received = incident.report().receivedAt();
        IncidentSearch around = new IncidentSearch(
                List.of(),
                List.of(),
                LifeCycle.OPEN,
                Set.of(),
                List.of(),
                received.minus(SAME_TIME),
                received.plus(SAME_TIME),
                List.of(),
                new Circle(place.latitude(), place.longitude(), SAME_PLACE),
                null,
                null);
        return incidents.search(around, MOST_SIMILAR).stream()
                .filter(other -> !other.incident().id().equals(id))
                .filter(other -> isVisible(caller, other.incident()))
                .toList();
    }

    private boolean isVisible(Caller caller, Incident incident) {
        return access.covers(
                caller, incident.jurisdiction().wardId(), incident.report().receivedAt());
    }

    private List<UUID> unitsBelow(UUID unitId, Instant now) {
        UnitTree tree = directory.tree();
        return tree.all()
                // Wards that have ended since still belong to those who covered them while they existed.
                .filter(unit ->
                        tree.covers(unitId, unit.id(), unit.isValidOn(UnitTree.dayOf(now)) ? now : lastMoment(unit)))
                .map(OrgUnit::id)
                .toList();
    }

    private List<UUID> wards(List<UUID> units) {
        return units.stream()
                .filter(id -> directory
                        .tree()
                        .find(id)
                        .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                        .isPresent())
                .toList();
    }

    private static Instant lastMoment(OrgUnit ended) {
        var end = ended.validTo() == null ? ended.validFrom() : ended.validTo().minusDays(1);
        return end.atStartOfDay(UnitTree.ZONE).toInstant();
    }
}
