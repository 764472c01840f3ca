package vn.tuantra.incident.intake;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.incident.incident.application.ReportIncident;
import vn.tuantra.incident.incident.application.ReportInput;

/** Takes reports of integrations. A report that breaks a rule goes to the dead-letter topic with the reason. */
@Configuration(proxyBeanMethods = false)
class ReportIntake {

    @Bean
    Consumer<Message<byte[]>> incidentReports(EventConsumers consumers, ReportIncident reportIncident) {
        return consumers.handlingUntrusted(event -> take(event, reportIncident));
    }

    private static void take(ReceivedEvent event, ReportIncident reportIncident) {
        if (!(event.payload() instanceof IncidentReport report)) {
            throw new DeadLetter("WRONG_TYPE", "this topic carries reports only");
        }
        if (!event.subject().equals(report.incidentId())) {
            throw new DeadLetter("SUBJECT_MISMATCH", "ce_subject is not the incidentId of the body");
        }
        try {
            reportIncident.handle(inputOf(report), commandOf(report));
        } catch (Refusal refusal) {
            throw new DeadLetter(refusal.code(), "refused: " + refusal.details().getOrDefault("field", ""), refusal);
        }
    }

    private static ReportInput inputOf(IncidentReport report) {
        UUID id = report.incidentId();
        return new ReportInput(
                id,
                report.category(),
                report.unitId(),
                null,
                report.place(),
                report.modifiers(),
                false,
                report.description(),
                report.occurredAt(),
                report.detectedAt(),
                report.reportedAt(),
                new Reporter(report.sourceId(), ReporterRole.INTEGRATION, null));
    }

    private static Command commandOf(IncidentReport report) {
        return new Command(
                new Actor(report.sourceId(), "INTEGRATION", null),
                "report",
                "incident",
                null,
                Commands.digest(report.toString()),
                null);
    }
}
