package vn.tuantra.incident.incident.application;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.incident.access.IncidentPermissions;
import vn.tuantra.incident.category.Categories;
import vn.tuantra.incident.incident.domain.Incident;

/** Two wards, their district and the city, on the day before the district ends; and everybody who can do something. */
final class WalkedWorld {

    static final Instant EVE = Instant.parse("2025-06-30T10:00:00Z");
    static final UUID TEAM = new UUID(0, 99);
    static final UUID CITY = new UUID(0, 1);
    static final UUID CITY_POLICE = new UUID(0, 2);
    static final UUID WARD = new UUID(0, 5);
    static final UUID WARD_POLICE = new UUID(0, 6);
    static final UUID NEIGHBOUR = new UUID(0, 7);
    static final UUID NEIGHBOUR_POLICE = new UUID(0, 8);
    static final UUID DISTRICT_POLICE = new UUID(0, 4);
    static final UUID NEW_POLICE = new UUID(0, 10);
    /** Whatever is named is there. */
    private static final CaseFiles EVERY_FILE = new CaseFiles() {
        @Override
        public Set<UUID> of(Incident incident, Collection<UUID> evidenceIds) {
            return Set.copyOf(evidenceIds);
        }

        @Override
        public Set<UUID> ofOthers(Incident incident, Collection<UUID> evidenceIds) {
            return Set.of();
        }
    };

    private static final UUID DISTRICT = new UUID(0, 3);
    private static final UUID NEW_WARD = new UUID(0, 9);
    private static final LocalDate BEGINNING = LocalDate.of(2022, 3, 22);
    private static final LocalDate REORGANISED = LocalDate.of(2025, 7, 1);

    final UnitDirectory directory = new UnitDirectory();
    final SteppedClock clock = new SteppedClock();
    final RememberedIncidents incidents = new RememberedIncidents();
    final Permissions permissions = new IncidentPermissions().permissions();
    final AlertedUnit alerted;
    final AllowedSteps allowed;
    final AcknowledgeIncident acknowledge;
    final SendForces forces;
    final RespondToIncident respond;
    final EscalateIncident escalate;
    final TakeOverIncident takeOver;
    final HandOverIncident handOver;
    final ResolveIncident resolve;
    final EndIncident end;
    final MergeIncidents merge;
    final TransferIncidents transfer;

    WalkedWorld() {
        unit(CITY, Line.GOV, Level.CITY, null, CITY_POLICE, null);
        unit(CITY_POLICE, Line.POLICE, Level.CITY, null, CITY, null);
        unit(DISTRICT, Line.GOV, Level.DISTRICT, CITY, DISTRICT_POLICE, CITY);
        unit(DISTRICT_POLICE, Line.POLICE, Level.DISTRICT, CITY_POLICE, DISTRICT, CITY_POLICE);
        unit(WARD, Line.GOV, Level.WARD, DISTRICT, WARD_POLICE, NEW_WARD);
        unit(WARD_POLICE, Line.POLICE, Level.WARD, DISTRICT_POLICE, WARD, NEW_POLICE);
        unit(NEIGHBOUR, Line.GOV, Level.WARD, DISTRICT, NEIGHBOUR_POLICE, NEW_WARD);
        unit(NEIGHBOUR_POLICE, Line.POLICE, Level.WARD, DISTRICT_POLICE, NEIGHBOUR, NEW_POLICE);
        newUnit(NEW_WARD, Line.GOV, CITY, NEW_POLICE);
        newUnit(NEW_POLICE, Line.POLICE, CITY_POLICE, NEW_WARD);
        Reach reach = new Reach(directory, clock);
        Access access = new Access(directory, reach, clock);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        alerted = new AlertedUnit(directory, access, permissions, clock);
        MergedCases merged = new MergedCases(incidents, alerted);
        allowed = new AllowedSteps(permissions, alerted, merged);
        acknowledge = new AcknowledgeIncident(incidents, alerted, clock, meters);
        forces = new SendForces(incidents, alerted, clock);
        respond = new RespondToIncident(incidents, alerted, clock);
        escalate = new EscalateIncident(incidents, alerted, merged, clock, meters);
        takeOver = new TakeOverIncident(incidents, alerted, clock);
        handOver = new HandOverIncident(incidents, alerted, directory, EVERY_FILE, clock);
        resolve = new ResolveIncident(incidents, alerted, permissions, clock);
        merge = new MergeIncidents(incidents, alerted, new Categories(JsonMapper.shared()), clock);
        end = new EndIncident(incidents, alerted, EVERY_FILE, merge, clock);
        transfer = new TransferIncidents(incidents, directory, reach, clock);
    }

    /** Whoever sits at a desk now or leads the team; a desk that does not exist yet or any more has nobody. */
    List<Caller> people() {
        return List.of(
                        person(Role.WARD_POLICE_DUTY, WARD_POLICE),
                        person(Role.WARD_POLICE_COMMAND, WARD_POLICE),
                        person(Role.WARD_POLICE_DUTY, NEIGHBOUR_POLICE),
                        person(Role.WARD_POLICE_COMMAND, NEIGHBOUR_POLICE),
                        person(Role.DISTRICT_POLICE_DUTY, DISTRICT_POLICE),
                        person(Role.DISTRICT_POLICE_COMMAND, DISTRICT_POLICE),
                        person(Role.WARD_POLICE_DUTY, NEW_POLICE),
                        person(Role.WARD_POLICE_COMMAND, NEW_POLICE),
                        person(Role.CITY_POLICE_DUTY, CITY_POLICE),
                        person(Role.CITY_POLICE_COMMAND, CITY_POLICE),
                        new Caller("leader", Set.of(Role.TEAM_LEADER), WARD, TEAM))
                .stream()
                .filter(person -> directory
                        .tree()
                        .at(java.util.Objects.requireNonNull(person.unitId()), clock.instant())
                        .isPresent())
                .toList();
    }

    /** What comes with the case, for whoever gets to see it. */
    List<String> allowed(Incident incident, Caller person) {
        return alerted.sees(person, incident) ? allowed.of(incident, person) : List.of();
    }

    private static Caller person(Role role, UUID unit) {
        return new Caller(role + " of " + unit.getLeastSignificantBits(), Set.of(role), unit, null);
    }

    private void unit(
            UUID id, Line line, Level level, @Nullable UUID parent, UUID counterpart, @Nullable UUID successor) {
        List<UnitSuccession> successors = successor == null
                ? List.of()
                : List.of(new UnitSuccession(successor, SuccessionKind.WHOLE, REORGANISED, "NQ"));
        directory.put(new OrgUnit(
                id,
                line,
                level,
                id.toString().substring(31),
                id.toString(),
                parent,
                counterpart,
                BEGINNING,
                successor == null ? null : REORGANISED,
                List.of(),
                null,
                successors));
    }

    private void newUnit(UUID id, Line line, UUID parent, UUID counterpart) {
        directory.put(new OrgUnit(
                id,
                line,
                Level.WARD,
                id.toString().substring(31),
                "",
                parent,
                counterpart,
                REORGANISED,
                null,
                List.of()));
    }

    /** Time goes as the walk wants. */
    static final class SteppedClock extends Clock {
        private Instant now = EVE;

        void forward(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
