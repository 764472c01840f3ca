package vn.tuantra.team;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Publishes {@code org.units}, {@code team.events} and {@code team.roster}; consumes its own units and the logged patrols
 * of {@code patrol.events}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TeamServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(TeamServiceApplication.class, args);
    }
}
