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
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.Awaited;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentUnanswered;

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
    void whoWorksOnItWaitsForNothing() {
        assertThat(Stories.responding().alerting().nextEscalationAt()).isNull();
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
        assertThat(accepted.alerting().nextEscalationAt()).isNull();
    }

    private static Instant due(Incident incident) {
        return Objects.requireNonNull(incident.alerting().nextEscalationAt());
    }

    private static IncidentUnanswered unanswered(Incident incident) {
        return (IncidentUnanswered)
                Escalating.ifDue(incident, CHAIN, TIMER, due(incident)).events().getFirst();
    }
}
