package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.DISTRICT_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;

class MergingTest {

    private final Incident working = Stories.responding();
    private final Incident fresh = Stories.reported(Severity.S3, false).state();

    @Test
    void theForcesOfAReportAreTheForcesOfTheCase() {
        Incident stays = absorbed();

        assertThat(stays.state()).isEqualTo(IncidentState.RESPONDING);
        assertThat(stays.handlingUnitId()).isEqualTo(WARD_POLICE);
        assertThat(stays.acknowledgement()).isEqualTo(working.acknowledgement());
        // The forces are still on their way, and are asked for when they do not come.
        assertThat(stays.alerting().nextEscalationAt())
                .isEqualTo(working.alerting().nextEscalationAt());
        assertThat(Handling.arrive(stays, Stories.DISPATCH, WARD_DUTY, T0.plusSeconds(400))
                        .state()
                        .dispatches())
                .singleElement()
                .satisfies(dispatch -> assertThat(dispatch.arrivedAt()).isEqualTo(T0.plusSeconds(400)));
    }

    @Test
    void aMergerByMistakeIsUndoneWithinMinutesAndTakesItsOwnThingsBack() {
        Incident merged = Merging.into(working, fresh.id(), WARD_DUTY, T0.plusSeconds(300))
                .state();
        Incident stays = Merging.finish(absorbed(), merged, CHAIN, WARD_DUTY, T0.plusSeconds(301))
                .state();
        stays = Handling.arrive(stays, Stories.DISPATCH, WARD_DUTY, T0.plusSeconds(400))
                .state();

        Incident back = Merging.restore(merged, stays, "nhầm vụ", WARD_DUTY, T0.plusSeconds(500))
                .state();
        Incident alone =
                Merging.release(stays, back, WARD_DUTY, T0.plusSeconds(500)).state();

        assertThat(back.state()).isEqualTo(IncidentState.RESPONDING);
        assertThat(back.merge().into()).isNull();
        assertThat(back.dispatches())
                .singleElement()
                .satisfies(dispatch -> assertThat(dispatch.arrivedAt()).isNotNull());
        assertThat(alone.dispatches()).isEmpty();
        assertThat(alone.merge().absorbed()).isEmpty();
        Incident late = merged;
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> Merging.restore(late, fresh, "muộn", WARD_DUTY, T0.plusSeconds(901)))
                        .code())
                .isEqualTo("TOO_LATE_TO_UNDO");
    }

    /** Nobody had taken it, and it must not stay in the hands of those who took the other one. */
    @Test
    void whatTookInAReportByMistakeWaitsAgainAsBefore() {
        Incident merged = Merging.into(working, fresh.id(), WARD_DUTY, T0.plusSeconds(300))
                .state();
        Incident stays = Merging.finish(absorbed(), merged, CHAIN, WARD_DUTY, T0.plusSeconds(301))
                .state();
        assertThat(stays.classification().severity()).isEqualTo(Severity.S2);

        Incident back = Merging.restore(merged, stays, "nhầm vụ", WARD_DUTY, T0.plusSeconds(400))
                .state();
        Change<Incident, IncidentEvent> alone = Merging.release(stays, back, WARD_DUTY, T0.plusSeconds(400));

        assertThat(alone.state().state()).isEqualTo(IncidentState.REPORTED);
        assertThat(alone.state().acknowledgement()).isNull();
        assertThat(alone.state().classification()).isEqualTo(fresh.classification());
        assertThat(alone.state().alerting().nextEscalationAt()).isNotNull();
        assertThat(alone.events().getFirst().targets()).isNotEmpty();
    }

    /** What its desk had asked of another one before is asked still, and in the same hands. */
    @Test
    void whatTookInAReportByMistakeKeepsItsOwnHandOver() {
        Incident offered = HandingOver.offer(
                        Stories.responding(), WARD_POLICE, Stories.offer(WARD_POLICE, DISTRICT_POLICE))
                .state();
        Incident merged = Merging.into(fresh, offered.id(), WARD_DUTY, T0.plusSeconds(960))
                .state();
        Incident stays = Merging.finish(
                        Merging.absorb(offered, fresh, CHAIN, WARD_DUTY, T0.plusSeconds(960))
                                .state(),
                        merged,
                        CHAIN,
                        WARD_DUTY,
                        T0.plusSeconds(961))
                .state();

        Incident back = Merging.restore(merged, stays, "nhầm vụ", WARD_DUTY, T0.plusSeconds(990))
                .state();
        Incident alone =
                Merging.release(stays, back, WARD_DUTY, T0.plusSeconds(990)).state();

        assertThat(alone.offer()).isEqualTo(offered.offer());
        assertThat(alone.state()).isEqualTo(IncidentState.RESPONDING);
        assertThat(alone.handlingUnitId()).isEqualTo(WARD_POLICE);
        assertThat(alone.acknowledgement()).isEqualTo(offered.acknowledgement());
        assertThat(alone.alerting().nextEscalationAt()).isNotNull();
    }

    @Test
    void aFalseAlarmByMistakeGoesOnAsItWasAndIsTold() {
        Incident wrong = Ending.declareFalse(Stories.acknowledged(), "bấm nhầm", WARD_DUTY, T0.plusSeconds(90))
                .state();

        Incident back = Ending.restore(wrong, "bấm nhầm", WARD_DUTY, T0.plusSeconds(120))
                .state();

        assertThat(back.state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        assertThat(back.alerting().nextEscalationAt()).isNotNull();
        assertThat(Ending.restore(Stories.falseAlarm(), "bấm nhầm", WARD_DUTY, T0.plusSeconds(120))
                        .events()
                        .getFirst()
                        .targets())
                .isNotEmpty();
    }

    @Test
    void whoAsksForAnEarlierReportIsToldOfTheCaseThatGoesOn() {
        Incident merged = Merging.into(working, fresh.id(), WARD_DUTY, T0.plusSeconds(300))
                .state();
        UUID goesOn = UUID.randomUUID();

        assertThat(Merging.redirect(merged, goesOn).state().merge().into()).isEqualTo(goesOn);
        assertThat(Merging.redirect(working, goesOn).state().merge().into()).isNull();
    }

    /** Who took a case over from above keeps it, whatever the ward has done about another report of it. */
    @Test
    void aTakeOverFromAboveIsNotUndoneByAMerger() {
        Incident taken = Handling.takeOver(
                        fresh, DISTRICT_POLICE, CHAIN, "Phường không trả lời", Stories.CITY_DUTY, T0.plusSeconds(200))
                .state();

        assertThat(Merging.absorb(taken, working, CHAIN, WARD_DUTY, T0.plusSeconds(300))
                        .state()
                        .handlingUnitId())
                .isEqualTo(DISTRICT_POLICE);
        assertThat(Merging.absorb(working, taken, CHAIN, WARD_DUTY, T0.plusSeconds(300))
                        .state()
                        .handlingUnitId())
                .isEqualTo(DISTRICT_POLICE);
    }

    @Test
    void nobodyIsOfferedWhatHeHasAlready() {
        Incident taken = Handling.takeOver(
                        fresh, DISTRICT_POLICE, CHAIN, "Phường không trả lời", Stories.CITY_DUTY, T0.plusSeconds(200))
                .state();
        Incident offered = HandingOver.offer(working, WARD_POLICE, Stories.offer(WARD_POLICE, DISTRICT_POLICE))
                .state();

        Incident whole = Merging.absorb(taken, offered, CHAIN, WARD_DUTY, T0.plusSeconds(960))
                .state();

        assertThat(whole.handlingUnitId()).isEqualTo(DISTRICT_POLICE);
        assertThat(whole.offer()).isNull();
    }

    private Incident absorbed() {
        return Merging.absorb(fresh, working, CHAIN, WARD_DUTY, T0.plusSeconds(300))
                .state();
    }
}
