package vn.tuantra.chassis.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;

/**
 * The order of a list by one field of the state, and by id where it is equal, with the cursor that goes with it: new
 * entries never make a page repeat or skip one.
 *
 * @param field of the state, without {@code state.}
 * @param value of the field, as text
 * @param stored the text as the store holds it
 * @param <S> the aggregate
 */
public record Order<S>(String field, boolean descending, Function<S, String> value, Function<String, ?> stored) {

    private static final int ID = 36;

    /** By a text, in the order of its characters. */
    public static <S> Order<S> ascending(String field, Function<S, String> value) {
        return new Order<>(field, false, value, text -> text);
    }

    /** The highest first. */
    public static <S> Order<S> descending(String field, Function<S, String> value, Function<String, ?> stored) {
        return new Order<>(field, true, value, stored);
    }

    Bson sort() {
        String path = "state." + field;
        return descending
                ? Sorts.orderBy(Sorts.descending(path), Sorts.ascending("_id"))
                : Sorts.ascending(path, "_id");
    }

    String cursor(Versioned<S> last) {
        return value.apply(last.state()) + "_" + last.id();
    }

    /** @throws Refusal {@code INVALID_FIELD} for a cursor that is none of ours */
    Bson after(String cursor) {
        String path = "state." + field;
        try {
            int cut = cursor.length() - ID;
            UUID id = UUID.fromString(cursor.substring(cut));
            Object at = stored.apply(cursor.substring(0, cut - 1));
            Bson beyond = descending ? Filters.lt(path, at) : Filters.gt(path, at);
            return Filters.or(beyond, Filters.and(Filters.eq(path, at), Filters.gt("_id", id)));
        } catch (RuntimeException e) {
            throw PageCursor.notOurs(e);
        }
    }
}
