package vn.tuantra.edge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the edge. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class EdgeApplication {

    public static void main(String[] arguments) {
        // Services are told the address of this origin, not their own; the JDK's client reads this once.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        SpringApplication.run(EdgeApplication.class, arguments);
    }
}
