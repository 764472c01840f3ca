package vn.tuantra.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query demands of one field, as far as an index can find it: some values, a range, or that there is one. */
sealed interface FieldDemand {

    record Values(List<Object> values) implements FieldDemand {}

    /** Both bounds belong to the range: what lies on one that does not is sorted out later. */
    record Range(@Nullable Object from, @Nullable Object to) implements FieldDemand {}

    /** What is kept under the values demanded. */
    default <P> Stream<P> in(NavigableMap<Object, P> byValue) {
        return switch (this) {
            case Values(List<Object> values) ->
                values.stream().map(byValue::get).filter(Objects::nonNull);
            case Range(Object from, Object to) -> {
                NavigableMap<Object, P> found = from == null ? byValue : byValue.tailMap(from, true);
                yield (to == null ? found : found.headMap(to, true)).values().stream();
            }
        };
    }

    /** Null for what no index of values can find, such as the lack of one. */
    static @Nullable FieldDemand of(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return isValue(condition) ? new Values(List.of(normalized(condition))) : null;
        }
        if (isValue(operators.get("$eq"))) {
            return new Values(List.of(normalized(operators.get("$eq"))));
        }
        if (operators.get("$in") instanceof Collection<?> values) {
            return values.stream().allMatch(FieldDemand::isValue)
                    ? new Values(values.stream()
                            .map(FieldDemand::normalized)
                            .distinct()
                            .toList())
                    : null;
        }
        Object from = bound(operators, "$gte", "$gt");
        Object to = bound(operators, "$lte", "$lt");
        boolean present = Boolean.TRUE.equals(operators.get("$exists"));
        return from == null && to == null && !present ? null : inOrder(from, to);
    }

    private static Range inOrder(@Nullable Object from, @Nullable Object to) {
        // Nothing lies between bounds that have changed places; any of the two finds that out.
        boolean crossed = from != null
                && to != null
                && ValueComparator.ascWithoutListHandling().compare(from, to) > 0;
        return new Range(from, crossed ? null : to);
    }

    private static @Nullable Object bound(Map<String, Object> operators, String inclusive, String exclusive) {
        Object bound = operators.getOrDefault(inclusive, operators.get(exclusive));
        return isValue(bound) ? normalized(bound) : null;
    }

    private static boolean isValue(@Nullable Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }

    private static Object normalized(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }
}
