package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.CITY_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.DISTRICT_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.TIMER;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.Awaited;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentUnanswered;
import vn.tuantra.contract.incident.Severity;

class WaitingTest {

    @Test
    void whatNobodyTakesIsToldToEverybodyAgainWithoutEnd() {
        Incident fight = Stories.anArmedFight();
        Instant due = due(fight);
        for (int round = 0; round < 200; round++) {
            Change<Incident, IncidentEvent> change = Escalating.ifDue(fight, CHAIN, TIMER, due);

            assertThat(change.events()).singleElement().isInstanceOfSatisfying(IncidentUnanswered.class, fact -> {
                assertThat(fact.awaited()).isEqualTo(Awaited.ACKNOWLEDGEMENT);
                assertThat(fact.targets()).extracting(AlertTarget::unitId).containsExactlyElementsOf(CHAIN);
                assertThat(fact.waitingSince()).isEqualTo(fact.incident().receivedAt());
            });
            fight = change.state();
            assertThat(due(fight)).isEqualTo(due.plus(Duration.ofMinutes(5)));
            due = due(fight);
        }
        // The history says it once.
        assertThat(fight.history()).hasSize(1);
    }

    @Test
    void whatWasTakenAndForgottenGoesToTheUnitThatTookItAndOneHigherEachTime() {
        Incident taken = Stories.acknowledged();
        assertThat(due(taken)).isEqualTo(T0.plusSeconds(60 + 20 * 60));

        IncidentUnanswered first = unanswered(taken);
        assertThat(first.awaited()).isEqualTo(Awaited.RESPONSE);
        assertThat(first.targets()).extracting(AlertTarget::unitId).containsExactly(WARD_POLICE, DISTRICT_POLICE);
        Incident still = Escalating.ifDue(taken, CHAIN, TIMER, due(taken)).state();
        assertThat(unanswered(still).targets())
                .extracting(AlertTarget::unitId)
                .containsExactly(WARD_POLICE, CITY_POLICE);
    }

    @Test
    void forcesThatDoNotComeAreAskedForAndTheNextOneUpHearsOfIt() {
        Incident sent = Stories.responding();
        // Sent after a minute and a half, nobody said for when: an S2 has twenty minutes, and five of grace.
        assertThat(due(sent)).isEqualTo(T0.plusSeconds(90 + 25 * 60));

        IncidentUnanswered first = unanswered(sent);
        assertThat(first.awaited()).isEqualTo(Awaited.ARRIVAL);
        assertThat(first.waitingSince()).isEqualTo(T0.plusSeconds(90));
        assertThat(first.targets()).extracting(AlertTarget::unitId).containsExactly(WARD_POLICE, DISTRICT_POLICE);
        Incident still = Escalating.ifDue(sent, CHAIN, TIMER, due(sent)).state();
        assertThat(due(still)).isEqualTo(due(sent).plus(Duration.ofMinutes(20)));
        assertThat(unanswered(still).targets())
                .extracting(AlertTarget::unitId)
                .containsExactly(WARD_POLICE, CITY_POLICE);

        Incident there = Handling.arrive(still, Stories.DISPATCH, WARD_DUTY, T0.plusSeconds(2000))
                .state();
        assertThat(due(there)).isEqualTo(T0.plusSeconds(2000).plus(Duration.ofHours(2)));
        assertThat(unanswered(there).awaited()).isEqualTo(Awaited.PROGRESS);
    }

    @Test
    void aTimeThatWasSaidIsWaitedFor() {
        Incident sent = Handling.sendForces(
                        Stories.acknowledged(),
                        new Dispatch(
                                Stories.DISPATCH, WARD_POLICE, 6, T0.plusSeconds(3600), null, T0.plusSeconds(90), null),
                        WARD_DUTY)
                .state();

        assertThat(due(sent)).isEqualTo(T0.plusSeconds(3600 + 300));
    }

    @Test
    void whoeverWorksOnACaseForHoursIsAskedFirstAndLookedAtFromAboveWhenSilent() {
        Incident working = Handling.respond(Stories.acknowledged(), WARD_POLICE, null, WARD_DUTY, T0.plusSeconds(100))
                .state();
        assertThat(due(working)).isEqualTo(T0.plusSeconds(100).plus(Duration.ofHours(2)));

        IncidentUnanswered asked = unanswered(working);
        assertThat(asked.awaited()).isEqualTo(Awaited.PROGRESS);
        assertThat(asked.waitingSince()).isEqualTo(T0.plusSeconds(100));
        assertThat(asked.targets()).extracting(AlertTarget::unitId).containsExactly(WARD_POLICE);
        Incident silent = Escalating.ifDue(working, CHAIN, TIMER, due(working)).state();
        assertThat(unanswered(silent).waitingSince()).isEqualTo(T0.plusSeconds(100));
        assertThat(unanswered(silent).targets())
                .extracting(AlertTarget::unitId)
                .containsExactly(WARD_POLICE, DISTRICT_POLICE);
    }

    @Test
    void whatIsDoneOnTheSpotCountsFromThen() {
        Incident working = Handling.respond(Stories.acknowledged(), WARD_POLICE, null, WARD_DUTY, T0.plusSeconds(100))
                .state();

        Incident acted = Acting.record(working, sceneProtected(), Stories.RULES, CHAIN, Stories.LEADER)
                .state();

        assertThat(due(acted)).isEqualTo(T0.plusSeconds(120).plus(Duration.ofHours(2)));
    }

    @Test
    void whatTheTeamDoesBeforeAnybodyTakesItStopsNoClock() {
        Incident fight = Stories.anArmedFight();

        Incident acted = Acting.record(fight, sceneProtected(), Stories.RULES, CHAIN, Stories.LEADER)
                .state();

        assertThat(due(acted)).isEqualTo(due(fight));
    }

    @Test
    void whatAnotherAgencyHasIsAskedForOnceADay() {
        assertThat(due(Stories.handedOver())).isEqualTo(T0.plusSeconds(500).plus(Duration.ofHours(24)));
        assertThat(unanswered(Stories.handedOver()).awaited()).isEqualTo(Awaited.PROGRESS);
    }

    @Test
    void whatIsReopenedMustBeWorkedOnSoon() {
        Incident again = Ending.reopen(Stories.resolved(), "chưa xong", WARD_DUTY, T0.plusSeconds(900))
                .state();

        assertThat(due(again)).isEqualTo(T0.plusSeconds(900).plus(Duration.ofMinutes(20)));
    }

    @Test
    void whatAlertsNobodyHasNoClock() {
        Incident minor = Escalating.reclassify(
                        Stories.responding(),
                        Stories.report(),
                        new Classification(Severity.S4, false),
                        EscalationRule.of(0, null),
                        CHAIN,
                        "nhẹ",
                        WARD_DUTY,
                        T0.plusSeconds(600))
                .state();

        assertThat(minor.alerting().nextEscalationAt()).isNull();
    }

    @Test
    void whatIsOverWaitsForNothing() {
        assertThat(Stories.resolved().alerting().nextEscalationAt()).isNull();
        assertThat(Stories.falseAlarm().alerting().nextEscalationAt()).isNull();
        assertThat(Stories.merged().alerting().nextEscalationAt()).isNull();
    }

    @Test
    void whoIsOfferedACaseIsAskedAgainWithTheGiverUntilHeAnswers() {
        Incident offered = HandingOver.offer(
                        Stories.responding(), WARD_POLICE, Stories.offer(WARD_POLICE, DISTRICT_POLICE))
                .state();

        assertThat(due(offered)).isEqualTo(T0.plusSeconds(800));
        assertThat(unanswered(offered).awaited()).isEqualTo(Awaited.RECEIVER);
        assertThat(unanswered(offered).targets())
                .extracting(AlertTarget::unitId)
                .contains(WARD_POLICE, DISTRICT_POLICE);
        Incident accepted = HandingOver.accept(
                        offered, DISTRICT_POLICE, Stories.receipt(DISTRICT_POLICE), WARD_DUTY, T0.plusSeconds(700))
                .state();
        // Whoever accepted it must do something about it as soon as one who took it.
        assertThat(due(accepted)).isEqualTo(T0.plusSeconds(700).plus(Duration.ofMinutes(20)));
    }

    private static OnSceneAction sceneProtected() {
        return Stories.action(
                new UUID(1, 2),
                ActionType.SCENE_PROTECTION,
                Stories.particulars().scene(new Particulars.SceneProtection("Bán kính 20 m", null, null, null, null)));
    }

    private static Instant due(Incident incident) {
        return Objects.requireNonNull(incident.alerting().nextEscalationAt());
    }

    private static IncidentUnanswered unanswered(Incident incident) {
        return (IncidentUnanswered)
                Escalating.ifDue(incident, CHAIN, TIMER, due(incident)).events().getFirst();
    }
}
