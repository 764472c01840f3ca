package vn.tuantra.patrol.patrol;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.patrol.patrol.application.FinishSeries;
import vn.tuantra.patrol.patrol.application.MissPatrols;

/** What is done with patrols by the clock. */
@Configuration(proxyBeanMethods = false)
class PatrolConfiguration {

    @Bean
    PeriodicJob missedPatrols(MissPatrols missPatrols, PatrolSettings settings) {
        return new PeriodicJob("missed-patrols", settings.poll(), missPatrols::run);
    }

    @Bean
    PeriodicJob seriesFinisher(FinishSeries finishSeries, PatrolSettings settings) {
        return new PeriodicJob("series-finisher", settings.poll(), finishSeries::run);
    }
}
