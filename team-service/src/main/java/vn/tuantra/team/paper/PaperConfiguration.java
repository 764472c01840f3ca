package vn.tuantra.team.paper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.directory.UnitDirectory;

/** Who issues papers. */
@Configuration
class PaperConfiguration {

    @Bean
    Issuers issuers(UnitDirectory directory, PaperSettings settings) {
        return new Issuers(directory, settings.onBehalfOfCommittee());
    }
}
