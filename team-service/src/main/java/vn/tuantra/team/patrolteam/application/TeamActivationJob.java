package vn.tuantra.team.patrolteam.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.team.patrolteam.TeamSettings;

/** Looks for decided teams whose day has come. */
@Configuration
class TeamActivationJob {

    @Bean
    PeriodicJob teamActivations(ActivateDueTeams due, TeamSettings settings) {
        return new PeriodicJob("team-activations", settings.activateEvery(), due::run);
    }
}
