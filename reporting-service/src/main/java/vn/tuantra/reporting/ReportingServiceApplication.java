package vn.tuantra.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Consumes {@code incident.events}; publishes nothing yet. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
