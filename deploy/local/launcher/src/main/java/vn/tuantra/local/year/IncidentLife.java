package vn.tuantra.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.FalseAlarmDeclared;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.local.year.SyntheticYear.Ward;

/** Makes up cases: of a hundred, five are false alarms and five are about another case. */
final class IncidentLife {

    private static final List<String> CATEGORIES =
            List.of("ORD-01", "ORD-05", "CRM-03", "CRM-04", "FIR-01", "TRA-01", "DIS-01", "HLP-01");
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.REMINDED, Outcome.DISPERSED, Outcome.HANDED_TO_WARD_POLICE, Outcome.HANDED_TO_MEDICAL);
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private final Random chance;
    private final List<Fact> facts;
    private final Recount recount;

    IncidentLife(Random chance, List<Fact> facts, Recount recount) {
        this.chance = chance;
        this.facts = facts;
        this.recount = recount;
    }

    private record Case(
            UUID id, Ward ward, String category, Severity severity, Instant detectedAt, Instant reportedAt) {

        boolean complicated() {
            return severity.compareTo(Severity.S2) <= 0;
        }

        List<UUID> audience() {
            return List.of(ward.policeId());
        }

        IncidentSummary as(IncidentState state) {
            return new IncidentSummary(
                    id,
                    state,
                    category,
                    severity,
                    complicated(),
                    List.of(),
                    new Place(21.0457, 105.8412, null),
                    ward.id(),
                    null,
                    ward.policeId(),
                    ward.policeId(),
                    null,
                    detectedAt,
                    reportedAt,
                    reportedAt);
        }
    }

    void one(Ward ward) {
        Instant detected = SyntheticYear.moment(chance, Duration.ofHours(12));
        Duration delay = Duration.ofSeconds(chance.nextInt(600));
        Case it = new Case(
                SyntheticYear.id(chance),
                ward,
                SyntheticYear.one(CATEGORIES, chance),
                SyntheticYear.one(List.of(Severity.values()), chance),
                detected,
                detected.plus(delay));
        tell(
                1,
                it.reportedAt(),
                new IncidentReported(
                        it.as(IncidentState.REPORTED),
                        it.audience(),
                        List.of(new AlertTarget(ward.policeId(), 0, AlertTrigger.SEVERITY)),
                        new Reporter("synthetic", ReporterRole.LEADER, null)));
        int fate = chance.nextInt(100);
        Instant decided = it.reportedAt().plusSeconds(60 + chance.nextInt(600));
        if (fate < 5) {
            tell(
                    2,
                    decided,
                    new FalseAlarmDeclared(
                            it.as(IncidentState.FALSE_ALARM), it.audience(), decided, SyntheticYear.SOMEBODY));
            recount.add(ward.id(), "I7", 1);
        } else if (fate < 10) {
            tell(
                    2,
                    decided,
                    new IncidentMerged(
                            it.as(IncidentState.MERGED),
                            it.audience(),
                            SyntheticYear.id(chance),
                            decided,
                            SyntheticYear.SOMEBODY));
        } else {
            resolved(it, delay);
        }
    }

    private void resolved(Case it, Duration delay) {
        Instant taken = it.reportedAt().plusSeconds(chance.nextInt(900));
        Instant over = taken.plus(Duration.ofMinutes(10 + chance.nextInt(200)));
        Outcome outcome = SyntheticYear.one(OUTCOMES, chance);
        tell(
                2,
                taken,
                new IncidentAcknowledged(
                        it.as(IncidentState.ACKNOWLEDGED), it.audience(), taken, SyntheticYear.SOMEBODY));
        tell(
                3,
                over,
                new IncidentResolved(
                        it.as(IncidentState.RESOLVED), it.audience(), outcome, over, SyntheticYear.SOMEBODY));
        UUID ward = it.ward().id();
        recount.add(ward, "I1." + it.category().substring(0, 3) + "." + it.severity(), 1);
        recount.add(ward, "I3." + resultOf(outcome), 1);
        if (!it.complicated()) {
            return;
        }
        recount.add(ward, "I2", 1);
        recount.add(ward, "I2c.DUE", 1);
        if (delay.compareTo(AT_ONCE) <= 0) {
            recount.add(ward, "I2a", 1);
        }
        if (Duration.between(it.reportedAt(), taken).compareTo(AT_ONCE) <= 0) {
            recount.add(ward, "I2c.IN_TIME", 1);
        }
    }

    private static String resultOf(Outcome outcome) {
        return switch (outcome) {
            case REMINDED, CONCILIATED, DISPERSED -> "TEAM";
            case HANDED_TO_WARD_POLICE, HANDED_TO_UPPER_POLICE -> "POLICE";
            case HANDED_TO_MEDICAL, HANDED_TO_OTHER, NO_CASE -> "OTHER";
        };
    }

    private void tell(long sequence, Instant at, DomainEvent event) {
        facts.add(new Fact(event, sequence, at));
    }
}
