package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.incident.incident.domain.Stories.ARREST;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.LEADER;
import static vn.tuantra.incident.incident.domain.Stories.RULES;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.particulars;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Acting.Warning;
import vn.tuantra.incident.incident.domain.Particulars.Escort;

class ActingTest {

    private static final UUID ESCORT = new UUID(8, 2);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofMinutes(60);

    /** The law gives the team no such power, and neither does the software. */
    @Test
    void thereIsNoSearchNoIdentityCheckAndNoHolding() {
        assertThat(Stream.concat(
                        Arrays.stream(ActionType.values()).map(Enum::name),
                        Arrays.stream(LifeCycle.Step.values()).map(Enum::name)))
                .noneMatch(name -> name.contains("SEARCH")
                        || name.contains("CHECK")
                        || name.contains("HOLD")
                        || name.contains("DETAIN")
                        || name.contains("FACE"));
        assertThat(Arrays.stream(Particulars.class.getRecordComponents())
                        .map(part -> part.getName().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.contains("search") || name.contains("identity") || name.contains("detention"));
    }

    @Test
    void anArrestMakesASmallCaseComplicatedAndReachesWhomThatAsksFor() {
        Incident drunk = Stories.aDrunk();

        Change<Incident, IncidentEvent> change = record(drunk, Stories.arrest(ARREST));

        assertThat(change.state().classification()).isEqualTo(new Classification(Severity.S2, true));
        assertThat(change.state().alerting().nextEscalationAt()).isEqualTo(T0.plusSeconds(120 + 300));
        assertThat(change.events()).hasSize(2);
        Incident noise = Stories.reported(Severity.S4, false).state();
        IncidentReclassified reclassified = (IncidentReclassified)
                record(noise, Stories.arrest(ARREST)).events().getLast();
        assertThat(reclassified.targets()).hasSize(1);
        assertThat(reclassified.audience()).containsExactly(WARD_POLICE);
    }

    @Test
    void anArrestWithoutAnEscortAndAnEscortWithoutAReceiptKeepTheCaseOpen() {
        Incident arrested = record(Stories.responding(), Stories.arrest(ARREST)).state();
        Incident escorted = record(arrested, escort(T0.plusSeconds(300), null)).state();
        Incident received = Acting.complete(
                        escorted,
                        ESCORT,
                        null,
                        List.of(),
                        particulars().escort(arrived(T0.plusSeconds(300), T0.plusSeconds(900))),
                        LEADER,
                        T0.plusSeconds(950))
                .state();

        assertThat(Acting.missing(arrested.actions())).containsEntry(ARREST.toString(), List.of("ESCORT"));
        assertThat(Acting.missing(escorted.actions()).get(ESCORT.toString()))
                .containsExactly(
                        "escort.arrivedAt", "escort.receivingOfficerRole", "escort.condition", "escort.receiptNumber");
        assertThat(Acting.missing(received.actions())).isEmpty();
    }

    @Test
    void anEscortThatIsNotAtOnceIsShown() {
        Incident arrested = record(Stories.responding(), Stories.arrest(ARREST)).state();
        Instant arrestedAt = T0.plusSeconds(100);

        assertThat(warning(arrested, arrestedAt.plus(QUARTER))).isNull();
        assertThat(warning(arrested, arrestedAt.plus(QUARTER).plusSeconds(1))).isEqualTo(Warning.ESCORT_MISSING);
        assertThat(warning(arrested, arrestedAt.plus(HOUR).plusSeconds(60))).isEqualTo(Warning.ESCORT_MISSING);
        Incident late = record(arrested, escort(arrestedAt.plus(QUARTER).plusSeconds(1), null))
                .state();
        assertThat(warning(late, arrestedAt.plus(HOUR))).isEqualTo(Warning.ESCORT_DEPARTED_LATE);
        assertThat(warning(late, arrestedAt.plus(HOUR).plusSeconds(1))).isEqualTo(Warning.ESCORT_ARRIVED_LATE);
        Incident intime = record(arrested, escort(arrestedAt.plusSeconds(60), arrestedAt.plus(HOUR)))
                .state();
        assertThat(warning(intime, arrestedAt.plus(Duration.ofDays(9)))).isNull();
    }

    @Test
    void weaponsAreTakenOnlyTogetherWithAnArrest() {
        OnSceneAction disarming = Stories.action(
                new UUID(8, 3),
                ActionType.DISARM,
                particulars()
                        .disarming(new Particulars.Disarming(List.of(new Particulars.Disarming.Item(
                                Particulars.Disarming.Kind.KNIFE, 1, null, null, null, null, null, null)))));

        assertThat(catchThrowableOfType(Refusal.class, () -> record(Stories.responding(), disarming))
                        .code())
                .isEqualTo("ARREST_REQUIRED");
        assertThat(record(record(Stories.responding(), Stories.arrest(ARREST)).state(), disarming)
                        .events())
                .hasSize(1);
    }

    @Test
    void whatWasWrittenStaysAndTheSameAgainChangesNothing() {
        Incident arrested = record(Stories.responding(), Stories.arrest(ARREST)).state();
        Incident escorted = record(arrested, escort(T0.plusSeconds(300), null)).state();

        assertThat(record(escorted, Stories.arrest(ARREST)).events()).isEmpty();
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Acting.complete(
                        escorted,
                        ESCORT,
                        null,
                        List.of(),
                        particulars().escort(arrived(T0.plusSeconds(200), T0.plusSeconds(900))),
                        LEADER,
                        T0.plusSeconds(950)));
        assertThat(refusal.code()).isEqualTo("ALREADY_RECORDED");
        assertThat(refusal.details()).containsEntry("field", "escort.departedAt");
    }

    private static Change<Incident, IncidentEvent> record(Incident incident, OnSceneAction action) {
        return Acting.record(incident, action, RULES, CHAIN, LEADER);
    }

    private static @Nullable Warning warning(Incident incident, Instant now) {
        return Acting.warnings(incident, now, QUARTER, HOUR).get(ARREST.toString());
    }

    private static OnSceneAction escort(Instant departed, @Nullable Instant arrived) {
        Escort part = arrived == null
                ? new Escort(ARREST, departed, WARD_POLICE, null, null, null, null, null, null)
                : arrived(departed, arrived);
        return Stories.action(ESCORT, ActionType.ESCORT, particulars().escort(part));
    }

    private static Escort arrived(Instant departed, Instant arrived) {
        return new Escort(ARREST, departed, WARD_POLICE, null, arrived, "Trực ban", "BB-1", null, "Khỏe mạnh");
    }
}
