package vn.tuantra.chassis.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.bson.conversions.Bson;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * A stable place in a list that is sorted by a time, newest first, and by id where times are equal. New entries never
 * make a page repeat or skip one.
 */
public record PageCursor(Instant at, UUID id) {

    /**
     * Reads the text form.
     *
     * @throws Refusal {@code INVALID_FIELD} when it is not one of ours
     */
    public static PageCursor parse(String text) {
        int separator = text.indexOf('_');
        try {
            return new PageCursor(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, separator))),
                    UUID.fromString(text.substring(separator + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notOurs(e);
        }
    }

    /** What is said of a cursor that no page of ours has given. */
    public static Refusal notOurs(RuntimeException cause) {
        Refusal refusal = Refusal.invalid("INVALID_FIELD", Map.of("field", "cursor"));
        refusal.initCause(cause);
        return refusal;
    }

    /** The order that the cursor is made for. */
    public static Bson order(String timeField) {
        return Sorts.orderBy(Sorts.descending(timeField), Sorts.ascending("_id"));
    }

    /** What comes after this place. */
    public Bson after(String timeField) {
        Date time = Date.from(at);
        return Filters.or(Filters.lt(timeField, time), Filters.and(Filters.eq(timeField, time), Filters.gt("_id", id)));
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "_" + id;
    }
}
