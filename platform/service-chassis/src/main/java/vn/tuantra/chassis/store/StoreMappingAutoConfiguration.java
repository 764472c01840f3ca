package vn.tuantra.chassis.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

/** How values of the JDK are stored. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
public class StoreMappingAutoConfiguration {

    /**
     * The default writes a {@code LocalDate} as midnight in the time zone of the JVM: read on a machine with another
     * one, a decision would be a day older. The driver's own codecs write it in UTC.
     */
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions ->
                conversions.useNativeDriverJavaTimeCodecs().bigDecimal(BigDecimalRepresentation.DECIMAL128));
    }
}
