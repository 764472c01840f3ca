package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Incident;

/** Who may see an incident, and for which unit a police officer acts in it. */
@Component
public class AlertedUnit {

    private final UnitDirectory directory;
    private final Access access;
    private final Permissions permissions;
    private final Clock clock;

    AlertedUnit(UnitDirectory directory, Access access, Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Hides an incident that neither lies in the caller's area nor was brought to a unit of it; a draft is for its author
     * alone.
     *
     * @throws Refusal {@code NOT_FOUND}
     */
    public void requireVisible(Caller caller, Incident incident) {
        if (!sees(caller, incident)) {
            throw Refusal.notFound("incident");
        }
    }

    /**
     * The caller's own police unit, if it holds the alert. The ward's police may always act, even where nobody was
     * alerted.
     *
     * @throws Refusal {@code NOT_FOUND}, {@code NOT_ALERTED} when the caller's unit does not hold the alert
     */
    public UUID of(Caller caller, Incident incident) {
        requireVisible(caller, incident);
        return actingFor(caller, incident)
                .orElseThrow(() -> Refusal.forbidden("NOT_ALERTED", Map.of("incident", incident.id())));
    }

    /**
     * The police unit of a caller on the way up from the ward's police, whether it was alerted or not: who is above may
     * always take a case.
     *
     * @param chain the ward's police and everyone above it, bottom up
     * @throws Refusal {@code NOT_FOUND}, {@code NOT_ALERTED} for a caller of a unit beside the way
     */
    UUID onTheWayUp(Caller caller, Incident incident, List<UUID> chain) {
        requireVisible(caller, incident);
        return own(caller)
                .filter(chain::contains)
                .orElseThrow(() -> Refusal.forbidden("NOT_ALERTED", Map.of("incident", incident.id())));
    }

    /** Whether the caller's unit stands above the one that has the case. */
    boolean isAbove(Caller caller, Incident incident) {
        List<UUID> chain = chainOf(incident, clock.instant());
        return own(caller)
                .filter(unit -> chain.indexOf(unit) > chain.indexOf(incident.handlingUnitId()))
                .isPresent();
    }

    /** The same unit; empty for a caller whose unit was not alerted. */
    Optional<UUID> actingFor(Caller caller, Incident incident) {
        List<UUID> audience = incident.audience();
        UUID wardPolice = wardPolice(incident);
        return own(caller).filter(unit -> audience.contains(unit) || unit.equals(wardPolice));
    }

    /** A desk acts for its own police unit; one further up is somebody else's. */
    private Optional<UUID> own(Caller caller) {
        return directory.tree().pathUp(caller.unitId(), clock.instant()).stream()
                .filter(unit -> unit.line() == Line.POLICE)
                .map(OrgUnit::id)
                .findFirst();
    }

    /**
     * The same for steps that the ward's police decide, and whoever took the case over from them.
     *
     * @throws Refusal {@code NOT_THE_HANDLING_UNIT} for everybody else who holds the alert
     */
    public UUID decidingFor(Caller caller, Incident incident) {
        UUID unit = of(caller, incident);
        if (!decides(unit, incident)) {
            throw Refusal.conflict("NOT_THE_HANDLING_UNIT", Map.of("handlingUnit", incident.handlingUnitId()));
        }
        return unit;
    }

    /** Whether a unit is the ward's police or has taken the case over from them. */
    boolean decides(UUID unit, Incident incident) {
        return unit.equals(incident.handlingUnitId()) || unit.equals(wardPolice(incident));
    }

    /** Whether the caller decides for such a unit. */
    public boolean decides(Caller caller, Incident incident) {
        return actingFor(caller, incident)
                .filter(unit -> decides(unit, incident))
                .isPresent();
    }

    /**
     * The same for steps that end the case: whoever has it now, and nobody else.
     *
     * @throws Refusal {@code NOT_THE_HANDLING_UNIT}
     */
    public UUID handlingFor(Caller caller, Incident incident) {
        UUID unit = of(caller, incident);
        if (!handles(unit, incident)) {
            throw Refusal.conflict("NOT_THE_HANDLING_UNIT", Map.of("handlingUnit", incident.handlingUnitId()));
        }
        return unit;
    }

    /** Whether a unit has the case now; the ward's police also have what their predecessor had. */
    boolean handles(UUID unit, Incident incident) {
        UUID handling = incident.handlingUnitId();
        return unit.equals(handling)
                || (handling.equals(incident.jurisdiction().wardPoliceId()) && unit.equals(wardPolice(incident)));
    }

    /** The police of the incident's ward; where it has ended, the unit that follows it now. */
    public UUID wardPolice(Incident incident) {
        return wardPolice(incident, clock.instant());
    }

    /** The ward's police and everyone above it now, bottom up. */
    public List<UUID> chainOf(Incident incident, Instant now) {
        return directory.tree().policeChain(wardPolice(incident, now), now).stream()
                .map(OrgUnit::id)
                .toList();
    }

    private UUID wardPolice(Incident incident, Instant now) {
        UUID original = incident.jurisdiction().wardPoliceId();
        return directory.tree().successorsOf(original, now).stream()
                .map(OrgUnit::id)
                .findFirst()
                .orElse(original);
    }

    /**
     * Whether the caller may know what hangs on a report that was merged into a case of his: a desk all of it, a team what
     * it would see by itself. Who reported a quarrel is not told of the child in another report of it.
     */
    public boolean knowsMerged(Caller caller, Incident incident) {
        return permissions.allows(caller, "see-cases-of-the-area") || sees(caller, incident);
    }

    /** Whether the case is the caller's business; whoever is only in a team has no need to know of others' cases. */
    public boolean sees(Caller caller, Incident incident) {
        Reporter reporter = incident.report().reporter();
        if (caller.subject().equals(reporter.subject())) {
            return true;
        }
        if (incident.state() == IncidentState.DRAFT) {
            return false;
        }
        if (!permissions.allows(caller, "see-cases-of-the-area")) {
            return caller.teamId() != null && caller.teamId().equals(reporter.teamId());
        }
        Instant received = incident.report().receivedAt();
        return access.covers(caller, incident.jurisdiction().wardId(), received)
                || access.covers(caller, incident.jurisdiction().borderWardId(), received)
                || access.sees(caller, incident.jurisdiction().wardId())
                || incident.audience().stream().anyMatch(unit -> access.sees(caller, unit));
    }
}
