package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.ActionType;
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
    static final Actor LEADER = new Actor("u-leader", "TEAM_LEADER", WARD);
    static final Actor CITY_DUTY = new Actor("u-city", "CITY_POLICE_DUTY", CITY_POLICE);
    static final EscalationPolicy POLICY =
            EscalationPolicy.standard(Map.of(Severity.S2, Duration.ofMinutes(5), Severity.S3, Duration.ofMinutes(30)));
    static final Function<Classification, EscalationRule> RULES =
            classification -> POLICY.rule("ORD-01", classification.severity(), false, List.of(WARD));
    static final UUID DISPATCH = new UUID(7, 7);
    static final Dispatch SIX_OFFICERS = new Dispatch(DISPATCH, WARD_POLICE, 6, null, null, T0.plusSeconds(90), null);
    static final UUID ARREST = new UUID(8, 1);

    /** No police unit. */
    static final UUID AGENCY = new UUID(0, 77);

    private Stories() {}

    static Incident anAffray() {
        return reported(Severity.S2, false).state();
    }

    static Incident anArmedFight() {
        return reported(Severity.S1, false).state();
    }

    static Incident aDrunk() {
        return reported(Severity.S3, false).state();
    }

    static Incident aDraft() {
        return Incident.draft(
                        UUID.randomUUID(),
                        report(),
                        new Classification(Severity.S4, false),
                        new Jurisdiction(WARD, null, WARD_POLICE, null, null))
                .state();
    }

    static Incident acknowledged() {
        return Handling.acknowledge(anAffray(), WARD_POLICE, WARD_DUTY, T0.plusSeconds(60))
                .state();
    }

    static Incident responding() {
        return Handling.sendForces(acknowledged(), SIX_OFFICERS, WARD_DUTY).state();
    }

    static Incident handedOver() {
        return HandingOver.toAgency(responding(), WARD_POLICE, receipt(AGENCY), "Viện kiểm sát")
                .state();
    }

    static Incident resolved() {
        return Ending.resolve(
                        responding(), WARD_POLICE, Outcome.DISPERSED, "Đã giải tán", WARD_COMMAND, T0.plusSeconds(600))
                .state();
    }

    static Incident closed() {
        return Ending.close(resolved(), Set.of(), WARD_COMMAND, T0.plusSeconds(700))
                .state();
    }

    static Incident falseAlarm() {
        return Ending.declareFalse(anAffray(), "báo nhầm", WARD_DUTY, T0.plusSeconds(60))
                .state();
    }

    static Incident merged() {
        return Merging.into(anAffray(), new UUID(9, 9), WARD_DUTY, T0.plusSeconds(60))
                .state();
    }

    static Offer offer(UUID from, UUID to) {
        return new Offer(from, to, false, "BB-17", null, null, "chuyển thẩm quyền", T0.plusSeconds(500), WARD_DUTY);
    }

    static HandoverReceipt receipt(UUID to) {
        return new HandoverReceipt(to, "BB-17", null, "Trực ban", T0.plusSeconds(500), WARD_DUTY);
    }

    static OnSceneAction arrest(UUID id) {
        return action(id, ActionType.ARREST_IN_FLAGRANTE, particulars().arrest(arrestOf(null, null, null, null)));
    }

    static Particulars.Arrest arrestOf(
            @Nullable UUID person, @Nullable Boolean unknown, @Nullable Boolean minor, @Nullable Instant guardianTold) {
        return new Particulars.Arrest(
                T0.plusSeconds(100),
                Particulars.Arrest.Basis.IN_THE_ACT,
                null,
                null,
                Particulars.Arrest.Force.NONE,
                null,
                false,
                false,
                person,
                unknown,
                minor,
                guardianTold);
    }

    static OnSceneAction action(UUID id, ActionType type, Particulars particulars) {
        return new OnSceneAction(
                id,
                type,
                T0.plusSeconds(100),
                null,
                null,
                List.of(new UUID(5, 5)),
                null,
                null,
                List.of(),
                particulars,
                T0.plusSeconds(120));
    }

    static Parts particulars() {
        return new Parts();
    }

    /** Makes particulars with one part. */
    static final class Parts {

        Particulars arrest(Particulars.Arrest part) {
            return new Particulars(null, null, part, null, null, null, null, null);
        }

        Particulars escort(Particulars.Escort part) {
            return new Particulars(null, null, null, null, part, null, null, null);
        }

        Particulars disarming(Particulars.Disarming part) {
            return new Particulars(null, null, null, part, null, null, null, null);
        }

        Particulars scene(Particulars.SceneProtection part) {
            return new Particulars(part, null, null, null, null, null, null, null);
        }

        Particulars dispersal(Particulars.Dispersal part) {
            return new Particulars(null, null, null, null, null, part, null, null);
        }

        Particulars firstAid(Particulars.FirstAid part) {
            return new Particulars(null, part, null, null, null, null, null, null);
        }

        Particulars none() {
            return new Particulars(null, null, null, null, null, null, null, null);
        }
    }

    static Change<Incident, IncidentEvent> reported(Severity severity, boolean upperAtOnce, Modifier... modifiers) {
        Classification classification = new Classification(severity, severity.compareTo(Severity.S2) <= 0);
        return Incident.report(
                UUID.randomUUID(),
                report(modifiers),
                classification,
                new Jurisdiction(WARD, null, WARD_POLICE, null, null),
                POLICY.rule("ORD-01", severity, upperAtOnce, List.of(WARD)),
                CHAIN);
    }

    static Report report(Modifier... modifiers) {
        return new Report(
                "ORD-01",
                List.of(modifiers),
                new Place(21.0457, 105.8412, null),
                null,
                null,
                T0.minusSeconds(70),
                T0.minusSeconds(1),
                T0,
                new Reporter("u-leader", ReporterRole.LEADER, null),
                List.of());
    }
}
