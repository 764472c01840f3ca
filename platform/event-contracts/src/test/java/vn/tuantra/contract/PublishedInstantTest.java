package vn.tuantra.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import vn.tuantra.contract.alert.PostReachabilityChanged;

class PublishedInstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2026-08-01T20:15:30.123456789Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void anInstantOfFourDigitsIsADateTime(String text) {
        DomainEvent event = changedAt(Instant.parse(text));
        byte[] body = EventJson.write(event);

        assertThat(new String(body, UTF_8)).contains("\"" + text + "\"");
        assertThat(EventSchemas.violations(EventCatalogue.typeOf(event), body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void anInstantThatIsNoDateTimeIsNotWritten(String text) {
        assertThatThrownBy(() -> EventJson.write(changedAt(Instant.parse(text))))
                .isInstanceOf(JacksonException.class);
    }

    private static DomainEvent changedAt(Instant at) {
        return new PostReachabilityChanged(UUID.randomUUID(), List.of(), at);
    }
}
