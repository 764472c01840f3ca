package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.CITY_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.DISTRICT_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.TIMER;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.Severity;

class EscalationTest {

    @Test
    void s1ReachesTheWholeChainAtOnceAndIsToldAgainAfterFiveMinutes() {
        Incident fight = Stories.anArmedFight();

        assertThat(fight.audience()).containsExactlyElementsOf(CHAIN);
        assertThat(fight.alerting().nextEscalationAt()).isEqualTo(T0.plusSeconds(300));
    }

    @Test
    void s2ReachesTheWardAtOnceAndTheNextLevelAfterFiveMinutes() {
        Incident affray = Stories.anAffray();

        assertThat(affray.audience()).containsExactly(WARD_POLICE);
        assertThat(affray.alerting().nextEscalationAt()).isEqualTo(T0.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aCategoryMarkedForTheUpperPoliceReachesThemTogetherWithTheWard() {
        IncidentReported reported =
                (IncidentReported) Stories.reported(Severity.S2, true).events().getFirst();

        assertThat(reported.targets())
                .containsExactly(
                        new AlertTarget(WARD_POLICE, 0, AlertTrigger.SEVERITY),
                        new AlertTarget(DISTRICT_POLICE, 1, AlertTrigger.SEVERITY));
    }

    @Test
    void s3WaitsThirtyMinutesAndS4AlertsNobody() {
        assertThat(Stories.reported(Severity.S3, false).state().alerting().nextEscalationAt())
                .isEqualTo(T0.plus(Duration.ofMinutes(30)));
        Incident noise = Stories.reported(Severity.S4, false).state();
        assertThat(noise.audience()).isEmpty();
        assertThat(noise.alerting().nextEscalationAt()).isNull();
    }

    @Test
    void aTimerStaysDueWhileTheOrganisationIsNotKnown() {
        Incident affray = Stories.anAffray();

        assertThat(Escalating.ifDue(affray, List.of(), TIMER, T0.plusSeconds(9_000)))
                .isEqualTo(Change.nothing(affray));
        assertThat(affray.alerting().nextEscalationAt()).isNotNull();
    }

    @Test
    void anUnacknowledgedIncidentGoesUpLevelByLevelToTheTop() {
        Incident incident = Stories.anAffray();

        incident = escalated(incident, 300, DISTRICT_POLICE, 1);
        assertThat(incident.alerting().nextEscalationAt()).isEqualTo(T0.plusSeconds(600));
        incident = escalated(incident, 600, CITY_POLICE, 2);

        assertThat(incident.audience()).containsExactlyElementsOf(CHAIN);
        assertThat(incident.alerting().nextEscalationAt()).isEqualTo(T0.plusSeconds(900));
    }

    @Test
    void anUndeliveredAlertGoesUpWithoutWaitingAndOnlyOncePerLevel() {
        Incident affray = Stories.anAffray();

        Change<Incident, IncidentEvent> up =
                Escalating.undelivered(affray, WARD_POLICE, CHAIN, TIMER, T0.plusSeconds(5));
        assertThat(up.events()).singleElement().isInstanceOfSatisfying(IncidentEscalated.class, escalated -> {
            assertThat(escalated.target()).isEqualTo(new AlertTarget(DISTRICT_POLICE, 1, AlertTrigger.TIMEOUT));
        });
        assertThat(Escalating.undelivered(up.state(), WARD_POLICE, CHAIN, TIMER, T0.plusSeconds(6))
                        .events())
                .isEmpty();
        Incident top = Escalating.undelivered(up.state(), DISTRICT_POLICE, CHAIN, TIMER, T0.plusSeconds(7))
                .state();
        assertThat(top.audience()).containsExactlyElementsOf(CHAIN);
        assertThat(Escalating.undelivered(top, CITY_POLICE, CHAIN, TIMER, T0.plusSeconds(8))
                        .events())
                .isEmpty();
    }

    @Test
    void nothingGoesUpForAnUndeliveredAlertOfATakenCaseOrOfAStranger() {
        Incident affray = Stories.anAffray();
        Incident taken = Handling.acknowledge(affray, WARD_POLICE, WARD_DUTY, T0.plusSeconds(3))
                .state();

        assertThat(Escalating.undelivered(taken, WARD_POLICE, CHAIN, TIMER, T0.plusSeconds(5))
                        .events())
                .isEmpty();
        assertThat(Escalating.undelivered(affray, java.util.UUID.randomUUID(), CHAIN, TIMER, T0.plusSeconds(5))
                        .events())
                .isEmpty();
    }

    @Test
    void theTimerDoesNothingBeforeItIsDue() {
        assertThat(Escalating.ifDue(Stories.anAffray(), CHAIN, TIMER, T0.plusSeconds(299))
                        .events())
                .isEmpty();
    }

    @Test
    void anAcknowledgementStopsTheWayUpAndStartsTheWaitForAResponse() {
        Incident acknowledged = Stories.acknowledged();

        assertThat(acknowledged.alerting().nextEscalationAt()).isEqualTo(T0.plusSeconds(60 + 20 * 60));
        assertThat(acknowledged.handlingUnitId()).isEqualTo(WARD_POLICE);
    }

    @Test
    void theSecondToAcknowledgeLearnsWhoWasFirst() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Handling.acknowledge(Stories.acknowledged(), DISTRICT_POLICE, TIMER, T0.plusSeconds(61)));

        assertThat(refusal.code()).isEqualTo("ALREADY_ACKNOWLEDGED");
        assertThat(refusal.details())
                .containsEntry("acknowledgedBy", "u-duty")
                .containsEntry("acknowledgedByUnit", WARD_POLICE);
    }

    @Test
    void escalatingByHandKeepsTheStateAndTheReason() {
        Change<Incident, IncidentEvent> change =
                Escalating.byHand(Stories.acknowledged(), CHAIN, "vượt khả năng", WARD_DUTY, T0.plusSeconds(70));

        IncidentEscalated fact = (IncidentEscalated) change.events().getFirst();
        assertThat(fact.target()).isEqualTo(new AlertTarget(DISTRICT_POLICE, 1, AlertTrigger.MANUAL));
        assertThat(change.state().alerting().escalations().getLast().reason()).isEqualTo("vượt khả năng");
        assertThat(fact.audience()).containsExactly(WARD_POLICE, DISTRICT_POLICE);
        assertThat(change.state().alerting().nextEscalationAt())
                .isEqualTo(Stories.acknowledged().alerting().nextEscalationAt());
    }

    @Test
    void thereIsAnEndToTheWayUp() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Escalating.byHand(Stories.anArmedFight(), CHAIN, "nữa", WARD_DUTY, T0.plusSeconds(5)));

        assertThat(refusal.code()).isEqualTo("NOBODY_ABOVE");
    }

    @Test
    void theWayUpIsThatOfTheInstantEvenWhenALevelHasEnded() {
        Incident incident = Escalating.ifDue(
                        Stories.anAffray(), List.of(WARD_POLICE, CITY_POLICE), TIMER, T0.plusSeconds(300))
                .state();

        assertThat(incident.audience()).containsExactly(WARD_POLICE, CITY_POLICE);
    }

    @Test
    void onlyTheUnitThatTookItSendsForces() {
        Dispatch others = new Dispatch(Stories.DISPATCH, DISTRICT_POLICE, 4, null, null, T0.plusSeconds(80), null);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Handling.sendForces(Stories.acknowledged(), others, TIMER));

        assertThat(refusal.code()).isEqualTo("NOT_THE_HANDLING_UNIT");
    }

    private static Incident escalated(Incident incident, int afterSeconds, java.util.UUID to, int level) {
        Change<Incident, IncidentEvent> change = Escalating.ifDue(incident, CHAIN, TIMER, T0.plusSeconds(afterSeconds));
        IncidentEscalated fact = (IncidentEscalated) change.events().getFirst();
        assertThat(fact.target()).isEqualTo(new AlertTarget(to, level, AlertTrigger.TIMEOUT));
        return change.state();
    }
}
