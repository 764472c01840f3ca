package vn.tuantra.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Counts the indicators from the facts of the other services and carries the reports made of them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
