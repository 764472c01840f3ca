package vn.tuantra.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.TimeZone;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class StateMapperTest {

    private static final LocalDate PLAN = LocalDate.of(2022, 3, 22);

    private final TimeZone before = TimeZone.getDefault();

    record Paper(LocalDate signedOn) {}

    @BeforeEach
    void runInHanoi() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    }

    @AfterEach
    void runAsBefore() {
        TimeZone.setDefault(before);
    }

    @Test
    void storesADayWithoutTheTimeZoneOfTheMachine() {
        StateMapper mapper = mapper();
        Document stored = mapper.write(new Paper(PLAN));
        BsonDateTime onTheWire = stored.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                .getDateTime("signedOn");

        assertThat(onTheWire.getValue()).isEqualTo(PLAN.toEpochDay() * 86_400_000L);
        Document read = new Document("signedOn", Date.from(Instant.ofEpochMilli(onTheWire.getValue())));
        assertThat(mapper.read(Paper.class, read).signedOn()).isEqualTo(PLAN);
    }

    private static StateMapper mapper() {
        MongoCustomConversions conversions = new StoreMappingAutoConfiguration().mongoCustomConversions();
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new StateMapper(converter);
    }
}
