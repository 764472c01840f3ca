package vn.tuantra.incident.incident.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Acting.Warning;
import vn.tuantra.incident.incident.domain.Particulars.Escort;

class ActingTest {

    private static final UUID ESCORT = new UUID(8, 2);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofMinutes(60);

    /** What was said of the person is not true together. */
    @Test
    void anArrestDoesNotContradictItself() {
        UUID person = new UUID(4, 4);
        assertContradiction(Stories.arrestOf(person, true, null, null), "particulars.arrest.personUnknown");
        assertContradiction(Stories.arrestOf(null, true, false, T0), "particulars.arrest.guardianToldAt");

        Incident unknown = recorded(Stories.responding(), Stories.arrestOf(null, true, null, null));
        Incident found = Acting.complete(
                        unknown,
                        Stories.ARREST,
                        null,
                        List.of(),
                        Stories.particulars().arrest(Stories.arrestOf(person, null, null, null)),
                        LEADER,
                        T0.plusSeconds(200))
                .state();
        assertThat(requireNonNull(found.actions().getLast().particulars().arrest())
                        .personUnknown())
                .isNull();
    }

    private static void assertContradiction(Particulars.Arrest arrest, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recorded(Stories.responding(), arrest))
                .matches(refusal -> refusal.code().equals("CONTRADICTION"))
                .matches(refusal -> field.equals(refusal.details().get("field")));
    }

    private static Incident recorded(Incident incident, Particulars.Arrest arrest) {
        return Acting.record(
                        incident,
                        Stories.action(
                                Stories.ARREST,
                                ActionType.ARREST_IN_FLAGRANTE,
                                Stories.particulars().arrest(arrest)),
                        Stories.RULES,
                        Stories.CHAIN,
                        LEADER)
                .state();
    }

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

        assertThat(missing(arrested))
                .containsEntry(ARREST.toString(), List.of("arrest.personId", "arrest.minor", "ESCORT"));
        assertThat(missing(escorted).get(ESCORT.toString()))
                .containsExactly(
                        "escort.arrivedAt", "escort.receivingOfficerRole", "escort.condition", "escort.receiptNumber");
        assertThat(missing(received)).containsOnlyKeys(ARREST.toString());
    }

    /** What an arrest leaves open is asked before the case is closed: who, how old, and of a minor who was told. */
    @Test
    void whoWasArrestedIsNamedOrSaidToBeUnknownAndTheGuardianOfAMinorIsTold() {
        Incident arrested = record(Stories.responding(), Stories.arrest(ARREST)).state();

        Incident unknown = more(arrested, Stories.arrestOf(null, true, true, null));
        assertThat(missing(unknown).get(ARREST.toString())).containsExactly("arrest.guardianToldAt", "ESCORT");
        Incident told = more(unknown, Stories.arrestOf(null, true, true, T0.plusSeconds(300)));
        assertThat(missing(told).get(ARREST.toString())).containsExactly("ESCORT");
        Incident known = more(arrested, Stories.arrestOf(new UUID(9, 9), null, false, null));
        assertThat(missing(known).get(ARREST.toString())).containsExactly("ESCORT");
    }

    /** A phone sends the action first and the photograph when it can. */
    @Test
    void aPhotographThatIsNamedAndHasNotComeKeepsTheCaseOpen() {
        UUID photo = new UUID(9, 1);
        OnSceneAction call = Stories.action(
                new UUID(8, 4),
                ActionType.CALL_EMERGENCY,
                new Particulars(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Particulars.EmergencyCall("115", T0.plusSeconds(100), "x")));
        Incident called = record(Stories.responding(), call).state();
        Incident pictured = Acting.complete(
                        called, call.id(), null, List.of(photo), particulars().none(), LEADER, T0.plusSeconds(200))
                .state();

        assertThat(missing(called)).isEmpty();
        assertThat(missing(pictured)).containsEntry(call.id().toString(), List.of("evidenceIds[0]"));
        assertThat(Acting.missing(pictured.actions(), Set.of(photo))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NO_CASE", "REMINDED", "DISPERSED", "CONCILIATED"})
    void whoeverWasArrestedWasGivenToSomebody(Outcome outcome) {
        Incident arrested = record(Stories.responding(), Stories.arrest(ARREST)).state();

        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> Ending.resolve(
                                        arrested, WARD_POLICE, outcome, "x", Stories.WARD_COMMAND, T0.plusSeconds(900)))
                        .code())
                .isEqualTo("OUTCOME_DOES_NOT_FIT");
        assertThat(Ending.resolve(
                                Stories.responding(),
                                WARD_POLICE,
                                outcome,
                                "x",
                                Stories.WARD_COMMAND,
                                T0.plusSeconds(900))
                        .events())
                .hasSize(1);
        assertThat(Ending.resolve(
                                arrested,
                                WARD_POLICE,
                                Outcome.HANDED_TO_WARD_POLICE,
                                "x",
                                Stories.WARD_COMMAND,
                                T0.plusSeconds(900))
                        .events())
                .hasSize(1);
    }

    private static Map<String, List<String>> missing(Incident incident) {
        return Acting.missing(incident.actions(), Set.of());
    }

    private static Incident more(Incident incident, Particulars.Arrest arrest) {
        return Acting.complete(
                        incident, ARREST, null, List.of(), particulars().arrest(arrest), LEADER, T0.plusSeconds(400))
                .state();
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
