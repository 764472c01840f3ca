package vn.tuantra.incident.completion;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.incident.incident.application.MergeIncidents;
import vn.tuantra.incident.incident.application.NumberIncidents;
import vn.tuantra.incident.incident.application.TransferIncidents;

@Configuration(proxyBeanMethods = false)
class CompletionConfiguration {

    /** What a crash left is no emergency, and looking for it reads the whole collection of a small store. */
    private static final Duration LEFT_OVER = Duration.ofSeconds(20);

    @Bean
    PeriodicJob incidentNumbering(NumberIncidents numbers) {
        return new PeriodicJob("incident-numbering", Duration.ofMillis(300), numbers::numberFresh);
    }

    @Bean
    PeriodicJob leftOverNumbering(NumberIncidents numbers) {
        return new PeriodicJob("left-over-numbering", LEFT_OVER, numbers::numberLeftOver);
    }

    @Bean
    PeriodicJob mergeFinisher(MergeIncidents merges) {
        return new PeriodicJob("merge-finisher", LEFT_OVER, merges::finish);
    }

    @Bean
    PeriodicJob incidentTransfer(TransferIncidents transfers) {
        return new PeriodicJob("incident-transfer", LEFT_OVER, transfers::run);
    }
}
