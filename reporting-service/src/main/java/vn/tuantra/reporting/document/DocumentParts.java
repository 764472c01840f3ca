package vn.tuantra.reporting.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.directory.UnitDirectory;

/** What documents of every kind have in common. */
@Configuration
class DocumentParts {

    @Bean
    Issuers issuers(UnitDirectory directory, DocumentSettings settings) {
        return new Issuers(directory, settings.onBehalfOfCommittee());
    }
}
