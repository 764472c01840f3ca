package vn.tuantra.chassis.json;

import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** What a body may hold: whatever is accepted must be publishable. */
@AutoConfiguration
public class JsonAutoConfiguration {

    @Bean
    JacksonModule publishableInstants() {
        return new SimpleModule("publishable-instants").addDeserializer(Instant.class, new InstantReader());
    }
}
