package vn.tuantra.patrol;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Consumes {@code team.roster}; publishes {@code patrol.events}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PatrolServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(PatrolServiceApplication.class, args);
    }
}
