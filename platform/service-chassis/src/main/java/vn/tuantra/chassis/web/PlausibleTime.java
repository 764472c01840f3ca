package vn.tuantra.chassis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Times as they may come in: ISO 8601 text of a year in which somebody who is concerned could live. A number where a
 * date belongs is a mistake of the sender, not the year 58876; what no document can bear must not be stored.
 */
public final class PlausibleTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private PlausibleTime() {}

    /** @throws DateTimeException for what is no ISO 8601 instant with an offset, or out of reason */
    public static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text.strip());
        requirePlausible(time.getYear());
        return time.toInstant();
    }

    /** @throws DateTimeException for what is no ISO 8601 date, or out of reason */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text.strip());
        requirePlausible(date.getYear());
        return date;
    }

    /** Whether an instant that was made otherwise is within reason. */
    public static boolean isPlausible(Instant instant) {
        return instant.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }

    /** For every JSON body. */
    static SimpleModule module() {
        return new SimpleModule("plausible-time")
                .addDeserializer(Instant.class, new Text<>(Instant.class, PlausibleTime::instant))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, PlausibleTime::date));
    }

    private static void requirePlausible(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("out of reason");
        }
    }

    /** Reads a value that must be a text. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(String text);
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private final transient Reading<T> reading;

        Text(Class<T> type, Reading<T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return handedDown(context, parser);
            }
            try {
                return reading.of(parser.getString());
            } catch (DateTimeException e) {
                throw context.weirdStringException("…", handledType(), "not an ISO 8601 time within reason");
            }
        }

        private T handedDown(DeserializationContext context, JsonParser parser) {
            @SuppressWarnings("unchecked") // always throws: nothing handles a number here
            T never = (T) context.handleUnexpectedToken(getValueType(context), parser);
            return never;
        }
    }
}
