package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;

/** The vocabulary of the tests: a night in Trúc Bạch. */
final class Stories {

    static final UUID WARD = new UUID(0, 1);
    static final UUID WARD_POLICE = new UUID(0, 2);
    static final UUID DISTRICT_POLICE = new UUID(0, 3);
    static final UUID CITY_POLICE = new UUID(0, 4);
    static final List<UUID> CHAIN = List.of(WARD_POLICE, DISTRICT_POLICE, CITY_POLICE);
    static final Instant T0 = Instant.parse("2022-04-15T15:00:00Z");
    static final Actor WARD_DUTY = new Actor("u-duty", "WARD_POLICE_DUTY", WARD_POLICE);
    static final Actor WARD_COMMAND = new Actor("u-command", "WARD_POLICE_COMMAND", WARD_POLICE);
    static final Actor TIMER = new Actor("escalation-timer", "SYSTEM", null);
    static final EscalationPolicy POLICY =
            new EscalationPolicy(Map.of(Severity.S2, Duration.ofMinutes(5), Severity.S3, Duration.ofMinutes(30)));
    static final Dispatch SIX_OFFICERS = new Dispatch(WARD_POLICE, 6, null, T0.plusSeconds(90));

    private Stories() {}

    static Incident anAffray() {
        return reported(Severity.S2, false).state();
    }

    static Incident anArmedFight() {
        return reported(Severity.S1, false).state();
    }

    static Incident acknowledged() {
        return anAffray()
                .acknowledge(WARD_POLICE, WARD_DUTY, T0.plusSeconds(60))
                .state();
    }

    static Incident responding() {
        return acknowledged().sendForces(SIX_OFFICERS, WARD_DUTY).state();
    }

    static Incident resolved() {
        return responding()
                .resolve(Outcome.DISPERSED, "Đã giải tán", WARD_COMMAND, T0.plusSeconds(600))
                .state();
    }

    static Change<Incident, IncidentEvent> reported(Severity severity, boolean upperAtOnce, Modifier... modifiers) {
        Classification classification = new Classification(severity, severity.compareTo(Severity.S2) <= 0);
        List<AlertTarget> targets = POLICY.firstTargets(severity, upperAtOnce, CHAIN);
        Report report = new Report(
                "ORD-01",
                List.of(modifiers),
                new Place(21.0457, 105.8412, null),
                null,
                null,
                T0.minusSeconds(70),
                T0.minusSeconds(1),
                T0,
                new Reporter("u-leader", ReporterRole.LEADER, null));
        return Incident.report(
                UUID.randomUUID(),
                report,
                classification,
                new Jurisdiction(WARD, null, WARD_POLICE),
                targets,
                targets.size() < CHAIN.size(),
                POLICY);
    }
}
