package vn.tuantra.notification.cap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.incident.FalseAlarmDeclared;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;

/** Makes the CAP message of what a unit was told. */
@Component
class CapMessages {

    private final Alerts alerts;
    private final UnitDirectory directory;
    private final CapProperties properties;

    CapMessages(Alerts alerts, UnitDirectory directory, CapProperties properties) {
        this.alerts = alerts;
        this.directory = directory;
        this.properties = properties;
    }

    CapMessage of(Alert alert) {
        List<Alert> history = alerts.ofIncident(alert.incidentId()).stream()
                .filter(other -> other.unitId().equals(alert.unitId()))
                .sorted(Comparator.comparingLong(Alert::sequence))
                .toList();
        List<String> earlier = history.stream()
                .filter(other -> other.sequence() < alert.sequence())
                .map(other -> CapMessage.reference(properties.sender(), other.id(), other.recordedAt()))
                .toList();
        IncidentEvent fact = alert.fact();
        return new CapMessage(
                alert.id(),
                properties.sender(),
                alert.recordedAt(),
                typeOf(fact, earlier),
                alert.unitId(),
                alert.incidentId(),
                earlier,
                fact.incident(),
                certaintyOf(history),
                nameOf(fact.incident().wardPoliceId()),
                areaOf(fact.incident()));
    }

    private static CapMessage.Type typeOf(IncidentEvent fact, List<String> earlier) {
        return switch (fact) {
            case FalseAlarmDeclared _, IncidentMerged _ -> CapMessage.Type.CANCEL;
            default -> earlier.isEmpty() ? CapMessage.Type.ALERT : CapMessage.Type.UPDATE;
        };
    }

    /** By the report, where this unit was told of it; a case that came by escalation was seen by somebody. */
    private static CapMessage.Certainty certaintyOf(List<Alert> history) {
        return history.stream()
                .map(Alert::fact)
                .filter(IncidentReported.class::isInstance)
                .map(fact -> CapMessage.Certainty.of(
                        ((IncidentReported) fact).reporter().role()))
                .findFirst()
                .orElse(CapMessage.Certainty.LIKELY);
    }

    private String areaOf(IncidentSummary incident) {
        return Stream.of(
                        Optional.ofNullable(incident.place().address()),
                        Optional.ofNullable(incident.residentialGroupId()).map(this::nameOf),
                        Optional.of(nameOf(incident.wardId())))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String nameOf(UUID unitId) {
        return directory.tree().find(unitId).map(OrgUnit::areaNameVi).orElse("Tuần Tra");
    }
}
