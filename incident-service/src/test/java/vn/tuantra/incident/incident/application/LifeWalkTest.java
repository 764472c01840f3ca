package vn.tuantra.incident.incident.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Classification;
import vn.tuantra.incident.incident.domain.Dispatch;
import vn.tuantra.incident.incident.domain.EscalationRule;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Jurisdiction;
import vn.tuantra.incident.incident.domain.LifeCycle;
import vn.tuantra.incident.incident.domain.Report;

/**
 * People, orders and time in any order, as far as they can come. Whatever state a case gets into, somebody who exists can
 * bring it to an end; whoever is offered an order can give it, and nobody else can; no alarm is without a clock or
 * somebody who has it; and nothing that was entered is lost.
 */
class LifeWalkTest {

    private static final int WALKS = Integer.getInteger("tuantra.walks", 500);
    private static final int STEPS = 200;
    private static final int CASES = 3;
    private static final Set<IncidentState> OVER =
            EnumSet.of(IncidentState.CLOSED, IncidentState.FALSE_ALARM, IncidentState.MERGED);

    /** What the table of allowed orders does not promise: it needs somebody above, or something that is missing. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "NOBODY_ABOVE",
            "UNKNOWN_INCIDENT",
            "MERGE_INTO_ITSELF",
            "HAND_OVER_TO_ITSELF",
            "TOO_LATE_TO_UNDO",
            "MERGE_UNDER_WAY",
            "NOT_FOUND",
            "ALREADY_ACKNOWLEDGED",
            "UNKNOWN_UNIT",
            "ILLEGAL_TRANSITION");

    private static final Set<String> SEVERAL_WRITES = Set.of("merge", "restore");

    private final Random random = new Random(20260101);
    private WalkedWorld world = new WalkedWorld();

    @Test
    void everyCaseCanBeBroughtToAnEndFromWhereverPeopleAndTimeTakeIt(TestReporter report) {
        Set<String> seen = new HashSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            world = new WalkedWorld();
            for (int i = 0; i < CASES; i++) {
                world.incidents.add(Command.ofSystem(new Actor("x", "SYSTEM", null), "report", "incident"), reported());
            }
            Set<UUID> forces = new HashSet<>();
            for (int step = 0; step < STEPS; step++) {
                oneStep();
                for (Incident each : world.incidents.all()) {
                    each.dispatches().stream().map(Dispatch::id).forEach(forces::add);
                    if (seen.add(shapeOf(each))) {
                        somebodyEnds(each.id());
                    }
                }
                nothingIsSilent();
                nothingIsLost(forces);
            }
        }
        report.publishEntry(Map.of("steps", "" + WALKS * STEPS, "kinds of cases", "" + seen.size()));
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private void oneStep() {
        int dice = random.nextInt(10);
        if (dice == 0) {
            world.clock.forward(random.nextInt(40 * 60));
        } else if (dice == 1) {
            Instant now = world.clock.instant();
            world.transfer.run();
            world.incidents.dueForEscalation(now, CASES).forEach(world.escalate::onTimeout);
            world.merge.finish();
        } else {
            Caller person = oneOf(world.people());
            Incident incident = oneOf(world.incidents.all());
            List<String> allowed = world.allowed(incident, person);
            String order = dice < 8 && !allowed.isEmpty() ? oneOf(allowed) : oneOf(Orders.ALL);
            give(order, incident, person, allowed.contains(order));
        }
    }

    private void give(String order, Incident incident, Caller person, boolean allowed) {
        if (!Orders.ALL.contains(order)) {
            return;
        }
        Map<UUID, Incident> before = world.incidents.copy();
        boolean done;
        if (SEVERAL_WRITES.contains(order) && random.nextInt(3) == 0) {
            world.incidents.dieAfter(random.nextInt(4));
        }
        try {
            new Orders(world, random).give(order, incident, person);
            done = !before.equals(world.incidents.copy());
        } catch (RememberedIncidents.Died dead) {
            world.merge.finish();
            return;
        } catch (Refusal refusal) {
            assertThat(allowed && !CIRCUMSTANCES.contains(refusal.code()))
                    .as(
                            "%s is allowed to %s a case in %s and refused: %s %s",
                            person, order, incident.state(), refusal.code(), refusal.details())
                    .isFalse();
            return;
        } finally {
            world.incidents.live();
        }
        assertThat(done && !allowed)
                .as("%s may not %s a case in %s and did", person, order, incident)
                .isFalse();
    }

    /** Everything about a case that decides what can follow, without its times and numbers. */
    private String shapeOf(Incident each) {
        return each.state() + " " + each.handlingUnitId().getLeastSignificantBits() + " "
                + (each.offer() == null
                        ? "-"
                        : each.offer().toUnitId().getLeastSignificantBits() + "/"
                                + each.offer().ordered())
                + " " + each.classification().isForTheTeam() + " " + (each.acknowledgement() != null)
                + " " + (each.jurisdiction().borderPoliceId() != null)
                + " "
                + world.directory
                        .tree()
                        .at(WalkedWorld.DISTRICT_POLICE, world.clock.instant())
                        .isPresent();
    }

    /** Some of those who exist can end it by what they are told that they may do. */
    private void somebodyEnds(UUID id) {
        Map<UUID, Incident> now = world.incidents.copy();
        List<String> way = new ArrayList<>();
        for (int tries = 0; tries < 12 && !OVER.contains(current(id).state()); tries++) {
            world.transfer.run();
            Incident incident = current(id);
            Stream<Map.Entry<Caller, String>> possible = world.people().stream()
                    .flatMap(person -> world.allowed(incident, person).stream()
                            .filter(Orders.TOWARDS_THE_END::contains)
                            .map(order -> Map.entry(person, order)));
            possible.min((one, other) -> Integer.compare(
                            Orders.TOWARDS_THE_END.indexOf(one.getValue()),
                            Orders.TOWARDS_THE_END.indexOf(other.getValue())))
                    .ifPresent(next -> {
                        way.add(next.getKey().subject() + ": " + next.getValue());
                        new Orders(world, random).give(next.getValue(), incident, next.getKey());
                    });
        }
        assertThat(OVER)
                .as("nobody can end it: %s after %s", current(id), way)
                .contains(current(id).state());
        world.incidents.restore(now);
    }

    private Incident current(UUID id) {
        return world.incidents.get(id).incident();
    }

    /** No alarm without a clock, whoever has it, until it is over. */
    private void nothingIsSilent() {
        for (Incident each : world.incidents.all()) {
            boolean waits = LifeCycle.OPEN.contains(each.state());
            boolean alarm = !each.audience().isEmpty()
                    && each.classification().severity().compareTo(Severity.S4) < 0;
            assertThat(waits && alarm && each.alerting().nextEscalationAt() == null)
                    .as("waits without a clock: %s", each)
                    .isFalse();
        }
    }

    /** Forces that were sent are on their way in some case that is worked on, whatever was merged into what. */
    private void nothingIsLost(Set<UUID> forces) {
        Map<UUID, Incident> byId = world.incidents.all().stream().collect(Collectors.toMap(Incident::id, each -> each));
        Set<UUID> found = new HashSet<>();
        for (Incident each : byId.values()) {
            Incident goesOn = end(each, byId);
            Set<UUID> there = goesOn.dispatches().stream().map(Dispatch::id).collect(Collectors.toSet());
            found.addAll(there);
            assertThat(there)
                    .as("forces of %s in the case that goes on", each.id())
                    .containsAll(each.dispatches().stream().map(Dispatch::id).toList());
        }
        assertThat(found).containsAll(forces);
        assertThat(byId.values().stream()
                        .filter(each -> each.merge().into() == null)
                        .flatMap(each -> each.dispatches().stream().map(Dispatch::id)))
                .as("no forces in two cases")
                .doesNotHaveDuplicates();
    }

    private static Incident end(Incident each, Map<UUID, Incident> byId) {
        UUID into = each.merge().into();
        return into == null ? each : end(requireNonNull(byId.get(into)), byId);
    }

    private vn.tuantra.chassis.aggregate.Change<Incident, vn.tuantra.contract.incident.IncidentEvent> reported() {
        Severity severity = oneOf(List.of(Severity.S1, Severity.S2, Severity.S3, Severity.S4));
        Instant now = world.clock.instant();
        Report report = new Report(
                "ORD-01",
                List.of(),
                new Place(null, null, "Châu Long"),
                null,
                null,
                now,
                now,
                now,
                new Reporter("leader", ReporterRole.LEADER, WalkedWorld.TEAM),
                List.of());
        boolean border = random.nextBoolean();
        Jurisdiction jurisdiction = new Jurisdiction(
                WalkedWorld.WARD,
                null,
                WalkedWorld.WARD_POLICE,
                border ? WalkedWorld.NEIGHBOUR : null,
                border ? WalkedWorld.NEIGHBOUR_POLICE : null);
        EscalationRule rule = EscalationRule.of(
                EscalationRule.leastReach(severity), severity == Severity.S4 ? null : java.time.Duration.ofMinutes(5));
        return Incident.report(
                new UUID(random.nextLong(), random.nextLong()),
                report,
                new Classification(severity, severity.compareTo(Severity.S2) <= 0),
                jurisdiction,
                rule,
                List.of(WalkedWorld.WARD_POLICE, WalkedWorld.DISTRICT_POLICE, WalkedWorld.CITY_POLICE));
    }

    private <T> T oneOf(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    /** The orders as people give them. */
    private record Orders(WalkedWorld world, Random random) {

        static final List<String> ALL = List.of(
                "acknowledge",
                "put-back",
                "send-forces",
                "note-arrival",
                "respond",
                "handle",
                "escalate",
                "take-over",
                "hand-over",
                "accept-hand-over",
                "return-hand-over",
                "withdraw-hand-over",
                "resolve",
                "close",
                "reopen",
                "declare-false",
                "merge",
                "restore");

        /** Best first. */
        static final List<String> TOWARDS_THE_END = List.of(
                "close", "resolve", "send-forces", "respond", "handle", "accept-hand-over", "acknowledge", "take-over");

        void give(String order, Incident incident, Caller person) {
            UUID id = incident.id();
            Command command = Command.ofSystem(
                    new Actor(person.subject(), person.roles().iterator().next().name(), person.unitId()),
                    order,
                    "incident");
            if (!world.permissions.allows(person, order)) {
                throw Refusal.forbidden("ROLE_NOT_ALLOWED", Map.of());
            }
            switch (order) {
                case "acknowledge" -> world.acknowledge.handle(id, person, command);
                case "put-back" -> world.acknowledge.putBack(id, "r", person, command);
                case "send-forces" ->
                    world.forces.handle(id, 4, new SendForces.Expected(null, null), null, person, command);
                case "note-arrival" -> {
                    UUID dispatch = incident.dispatches().isEmpty()
                            ? UUID.randomUUID()
                            : incident.dispatches().getLast().id();
                    world.forces.arrived(id, dispatch, null, person, command);
                }
                case "respond" -> world.respond.tellTheTeam(id, null, person, command);
                case "handle" -> world.respond.byTheTeam(id, person, command);
                case "escalate" -> world.escalate.handle(id, "r", person, command);
                case "take-over" -> world.takeOver.handle(id, "r", person, command);
                case "hand-over" -> {
                    List<UUID> to = List.of(
                            WalkedWorld.WARD_POLICE,
                            WalkedWorld.NEIGHBOUR_POLICE,
                            WalkedWorld.DISTRICT_POLICE,
                            WalkedWorld.NEW_POLICE,
                            WalkedWorld.CITY_POLICE,
                            WalkedWorld.CITY);
                    world.handOver.handle(
                            id,
                            new HandOverIncident.Input(
                                    to.get(random.nextInt(to.size())), "BB", null, "Trực ban", null, "r"),
                            person,
                            command);
                }
                case "accept-hand-over" ->
                    world.handOver.accept(id, new HandOverIncident.Receipt(null, null, null), person, command);
                case "return-hand-over" -> world.handOver.giveBack(id, "r", person, command);
                case "withdraw-hand-over" -> world.handOver.withdraw(id, null, person, command);
                case "resolve" -> world.resolve.handle(id, Outcome.REMINDED, "r", person, command);
                case "close" -> world.end.close(id, person, command);
                case "reopen" -> world.end.reopen(id, "r", person, command);
                case "declare-false" -> world.end.declareFalse(id, "r", person, command);
                case "merge" -> {
                    List<Incident> all = world.incidents.all();
                    world.merge.handle(id, all.get(random.nextInt(all.size())).id(), true, person, command);
                }
                case "restore" -> world.end.restore(id, "r", person, command);
                default -> throw new IllegalArgumentException(order);
            }
        }
    }
}
