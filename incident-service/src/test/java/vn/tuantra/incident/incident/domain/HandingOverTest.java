package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.CITY_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.CITY_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.DISTRICT_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.HandOverReturned;
import vn.tuantra.contract.incident.IncidentState;

class HandingOverTest {

    private final Incident offered = HandingOver.offer(
                    Stories.responding(), WARD_POLICE, Stories.offer(WARD_POLICE, DISTRICT_POLICE))
            .state();

    @Test
    void theGiverKeepsTheCaseUntilTheReceiverAccepts() {
        assertThat(offered.handlingUnitId()).isEqualTo(WARD_POLICE);
        assertThat(offered.state()).isEqualTo(IncidentState.RESPONDING);
        assertThat(Handling.sendForces(offered, Stories.SIX_OFFICERS, WARD_DUTY).events())
                .hasSize(1);

        Incident accepted = accepted();
        assertThat(accepted.handlingUnitId()).isEqualTo(DISTRICT_POLICE);
        assertThat(accepted.state()).isEqualTo(IncidentState.RESPONDING);
        assertThat(accepted.offer()).isNull();
        assertThat(accepted.receipt()).isNotNull();
    }

    @Test
    void whoAcceptedWorksLikeAnybodyWhoHasACaseAndMayGiveItBack() {
        Incident accepted = accepted();
        Dispatch own = new Dispatch(Stories.DISPATCH, DISTRICT_POLICE, 4, null, null, T0.plusSeconds(900), null);

        assertThat(Handling.sendForces(accepted, own, CITY_DUTY).events()).hasSize(1);
        assertThat(HandingOver.offer(accepted, DISTRICT_POLICE, Stories.offer(DISTRICT_POLICE, WARD_POLICE))
                        .events())
                .hasSize(1);
        assertThat(codeOf(() -> Handling.sendForces(accepted, Stories.SIX_OFFICERS, WARD_DUTY)))
                .isEqualTo("NOT_THE_HANDLING_UNIT");
    }

    @Test
    void whoReturnsItTellsTheGiverAtOnce() {
        HandOverReturned fact = (HandOverReturned) HandingOver.giveBack(
                        offered, DISTRICT_POLICE, CHAIN, "không thuộc thẩm quyền", CITY_DUTY, T0.plusSeconds(600))
                .events()
                .getFirst();

        assertThat(fact.targets()).extracting(AlertTarget::unitId).containsExactly(WARD_POLICE);
        assertThat(fact.withdrawn()).isFalse();
    }

    @Test
    void anOrderFromAboveIsNotReturned() {
        Offer order =
                new Offer(DISTRICT_POLICE, WARD_POLICE, true, "BB-1", null, null, null, T0.plusSeconds(900), CITY_DUTY);
        Incident ordered = HandingOver.offer(accepted(), DISTRICT_POLICE, order).state();

        assertThat(codeOf(
                        () -> HandingOver.giveBack(ordered, WARD_POLICE, CHAIN, "bận", WARD_DUTY, T0.plusSeconds(901))))
                .isEqualTo("ORDERED_FROM_ABOVE");
    }

    @Test
    void onlyWhoIsAskedAnswersAndOnlyOnceAtATime() {
        assertThat(codeOf(() -> HandingOver.accept(
                        offered, CITY_POLICE, Stories.receipt(CITY_POLICE), CITY_DUTY, T0.plusSeconds(600))))
                .isEqualTo("NOT_THE_RECEIVER");
        assertThat(codeOf(() -> HandingOver.offer(offered, WARD_POLICE, Stories.offer(WARD_POLICE, CITY_POLICE))))
                .isEqualTo("ALREADY_OFFERED");
        assertThat(codeOf(() ->
                        HandingOver.offer(Stories.responding(), WARD_POLICE, Stories.offer(WARD_POLICE, WARD_POLICE))))
                .isEqualTo("HAND_OVER_TO_ITSELF");
        assertThat(codeOf(() -> HandingOver.withdraw(
                        Stories.responding(), WARD_POLICE, CHAIN, null, WARD_DUTY, T0.plusSeconds(600))))
                .isEqualTo("NOT_OFFERED");
    }

    @Test
    void whatAnAgencyReceivedStaysTheGiversToEnd() {
        Incident given = Stories.handedOver();

        assertThat(given.handlingUnitId()).isEqualTo(WARD_POLICE);
        assertThat(given.state()).isEqualTo(IncidentState.HANDED_OVER);
    }

    @Test
    void whoStandsAboveTakesACaseInEveryOpenStateAlertedOrNot() {
        for (Incident incident : new Incident[] {
            Stories.anAffray(), Stories.acknowledged(), Stories.responding(), offered, Stories.handedOver()
        }) {
            Incident taken = Handling.takeOver(
                            incident, CITY_POLICE, CHAIN, "chậm xử lý", CITY_DUTY, T0.plusSeconds(600))
                    .state();

            assertThat(taken.handlingUnitId()).isEqualTo(CITY_POLICE);
            assertThat(taken.audience()).contains(CITY_POLICE);
            assertThat(taken.offer()).isNull();
            assertThat(taken.acknowledgement()).isNotNull();
        }
    }

    private Incident accepted() {
        return HandingOver.accept(
                        offered, DISTRICT_POLICE, Stories.receipt(DISTRICT_POLICE), CITY_DUTY, T0.plusSeconds(600))
                .state();
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
