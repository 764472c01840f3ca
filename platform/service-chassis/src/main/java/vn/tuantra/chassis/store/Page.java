package vn.tuantra.chassis.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next the cursor of the next piece; absent on the last one, so that no list ends without saying so
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Nothing, and nothing more. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null);
    }

    /**
     * The first {@code limit} of what was found when one more was asked for.
     *
     * @param cursor the place of an item in the list
     */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
