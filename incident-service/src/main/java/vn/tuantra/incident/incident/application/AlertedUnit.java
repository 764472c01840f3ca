package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Incident;

/** For whom a duty officer acts: the unit that was alerted, which may be above the officer's own desk. */
@Component
class AlertedUnit {

    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    AlertedUnit(UnitDirectory directory, Access access, Clock clock) {
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The alerted unit to which the caller belongs.
     *
     * @throws Refusal {@code NOT_FOUND} when the incident lies outside the caller's area, {@code NOT_ALERTED} when
     *     the caller's unit does not hold the alert
     */
    UUID of(Caller caller, Incident incident) {
        access.requireVisible(
                caller, incident.jurisdiction().wardId(), incident.report().receivedAt(), "incident");
        List<UUID> audience = incident.audience();
        return directory.tree().pathUp(caller.unitId(), clock.instant()).stream()
                .map(OrgUnit::id)
                .filter(audience::contains)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("NOT_ALERTED", java.util.Map.of("incident", incident.id())));
    }

    /** The ward's police and everyone above it now, bottom up. */
    List<UUID> chainOf(Incident incident, Instant now) {
        UnitTree tree = directory.tree();
        return tree.policeChain(incident.jurisdiction().wardPoliceId(), now).stream()
                .map(OrgUnit::id)
                .toList();
    }
}
