package vn.tuantra.contract;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** An instant with a year of four digits, as RFC 3339 has it; any other would be no {@code date-time} to who reads it. */
public final class PublishableInstant extends StdSerializer<Instant> {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    PublishableInstant() {
        super(Instant.class);
    }

    /** Whether facts can carry it. */
    public static boolean is(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
        if (!is(instant)) {
            context.reportBadDefinition(Instant.class, "no RFC 3339 date-time: " + instant);
        }
        json.writeString(instant.toString());
    }
}
