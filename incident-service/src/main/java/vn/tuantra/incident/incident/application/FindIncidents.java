package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Incidents;

/** Incidents that lie in the caller's subtree. */
@Component
public class FindIncidents {

    private final Incidents incidents;
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    FindIncidents(Incidents incidents, UnitDirectory directory, Access access, Clock clock) {
        this.incidents = incidents;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** One incident; {@code NOT_FOUND} also when it lies outside the caller's subtree. */
    public Incidents.Stored one(UUID id, Caller caller) {
        Incidents.Stored stored = incidents.get(id);
        access.requireVisible(
                caller,
                stored.incident().jurisdiction().wardId(),
                stored.incident().report().receivedAt(),
                "incident");
        return stored;
    }

    /** Newest first, below a unit of the caller's subtree. */
    public List<Incidents.Stored> newest(
            UUID unitId, @Nullable IncidentState state, Incidents.@Nullable Place after, int limit, Caller caller) {
        Instant now = clock.instant();
        access.requireUnit(caller, unitId, now);
        UnitTree tree = directory.tree();
        List<UUID> wards = tree.all()
                .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                // Wards that have ended since still belong to those who covered them while they existed.
                .filter(ward ->
                        tree.covers(unitId, ward.id(), ward.isValidOn(UnitTree.dayOf(now)) ? now : lastMoment(ward)))
                .map(OrgUnit::id)
                .toList();
        return incidents.newest(wards, state, after, limit);
    }

    private static Instant lastMoment(OrgUnit ended) {
        var end = ended.validTo() == null ? ended.validFrom() : ended.validTo().minusDays(1);
        return end.atStartOfDay(UnitTree.ZONE).toInstant();
    }
}
