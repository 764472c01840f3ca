package vn.tuantra.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.IncidentTransferred;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.testkit.contract.EventRecords;

class AlertSettlingTest {

    private static final IncidentTransferred SAMPLE = EventRecords.sample(IncidentTransferred.class);

    @ParameterizedTest
    @CsvSource({
        "REPORTED, S1, false",
        "REPORTED, S3, false",
        "REPORTED, S4, true",
        "ACKNOWLEDGED, S1, true",
        "RESOLVED, S2, true"
    })
    void theSuccessorsAreCalledForWhatNobodyTook(IncidentState state, Severity severity, boolean settled) {
        assertThat(AlertSettling.settles(transferred(state, severity))).isEqualTo(settled);
    }

    private static IncidentTransferred transferred(IncidentState state, Severity severity) {
        IncidentSummary incident = SAMPLE.incident();
        return new IncidentTransferred(
                new IncidentSummary(
                        incident.incidentId(),
                        state,
                        incident.category(),
                        severity,
                        incident.complicated(),
                        incident.modifiers(),
                        incident.place(),
                        incident.wardId(),
                        incident.residentialGroupId(),
                        incident.wardPoliceId(),
                        incident.handlingUnitId(),
                        incident.occurredAt(),
                        incident.detectedAt(),
                        incident.reportedAt(),
                        incident.receivedAt()),
                SAMPLE.audience(),
                SAMPLE.fromUnitId(),
                SAMPLE.toUnitId(),
                SAMPLE.targets(),
                SAMPLE.transferredAt(),
                SAMPLE.by());
    }
}
