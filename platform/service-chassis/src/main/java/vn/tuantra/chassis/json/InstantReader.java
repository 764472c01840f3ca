package vn.tuantra.chassis.json;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import vn.tuantra.contract.PublishableInstant;

/** Reads instants that a fact can carry; any other is a value that cannot be read, named by its field. */
final class InstantReader extends StdScalarDeserializer<Instant> {

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant instant = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (instant != null && !PublishableInstant.is(instant)) {
            throw context.weirdStringException(instant.toString(), Instant.class, "no RFC 3339 date-time");
        }
        return instant;
    }
}
