package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.incident.domain.Stories.CITY_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.TIMER;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentTransferred;

/** REQ-ORG-5: the cases of a unit that ends go on with those that follow it. */
class SucceedingTest {

    private static final UUID HEIR = new UUID(0, 9);
    private static final UUID OTHER_HEIR = new UUID(0, 10);
    private static final Map<UUID, List<UUID>> DIVIDED = Map.of(WARD_POLICE, List.of(HEIR, OTHER_HEIR));

    @Test
    void allSuccessorsHoldTheAlertAndTheFirstHandlesIt() {
        Incident before = Stories.anAffray();
        Change<Incident, IncidentEvent> change = transfer(before, DIVIDED);

        Incident after = change.state();
        assertThat(after.handlingUnitId()).isEqualTo(HEIR);
        assertThat(after.audience()).contains(WARD_POLICE, HEIR, OTHER_HEIR);
        assertThat(after.jurisdiction()).isEqualTo(before.jurisdiction());
        assertThat(after.alerting().nextEscalationAt())
                .isEqualTo(before.alerting().nextEscalationAt());
        assertThat(after.history().getLast().reason()).isEqualTo("Nghị quyết 1656");
        assertThat(change.events()).singleElement().isInstanceOfSatisfying(IncidentTransferred.class, fact -> {
            assertThat(fact.fromUnitId()).isEqualTo(WARD_POLICE);
            assertThat(fact.toUnitId()).isEqualTo(HEIR);
            assertThat(fact.targets())
                    .containsExactly(
                            new AlertTarget(HEIR, 0, AlertTrigger.SUCCESSION),
                            new AlertTarget(OTHER_HEIR, 0, AlertTrigger.SUCCESSION));
        });
    }

    @Test
    void theSecondTimeChangesNothing() {
        Incident once = transfer(Stories.anAffray(), DIVIDED).state();

        assertThat(transfer(once, DIVIDED)).isEqualTo(Change.nothing(once));
    }

    @Test
    void whatTheCityTookStaysWithItButTheNewWardKnows() {
        Incident taken = Handling.takeOver(
                        Stories.acknowledged(), CITY_POLICE, Stories.CHAIN, "phức tạp", TIMER, T0.plusSeconds(70))
                .state();
        Incident after = transfer(taken, DIVIDED).state();

        assertThat(after.handlingUnitId()).isEqualTo(CITY_POLICE);
        assertThat(after.audience()).contains(HEIR);
    }

    @Test
    void theEndOfAnotherUnitIsNoneOfItsBusiness() {
        Incident affray = Stories.anAffray();

        assertThat(transfer(affray, Map.of(new UUID(0, 77), List.of(HEIR)))).isEqualTo(Change.nothing(affray));
    }

    private static Change<Incident, IncidentEvent> transfer(Incident incident, Map<UUID, List<UUID>> successors) {
        return Succeeding.transfer(incident, successors, "Nghị quyết 1656", TIMER, T0.plusSeconds(90));
    }
}
