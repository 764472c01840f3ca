package vn.tuantra.chassis.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.bson.Document;
import vn.tuantra.chassis.aggregate.Refusal;

/** The rules over all aggregates of a kind, each a unique index of the store and what is said to whoever breaks it. */
final class UniqueRules<S> {

    private record Rule<S>(String index, Function<S, Refusal> refusal) {

        /** The store names the index that forbade a write, and only in words. */
        boolean isNamedIn(String message) {
            return message.contains(" " + index + " ");
        }
    }

    private final String resource;
    private final MongoCollection<Document> collection;
    private final IndexCreation indexes;
    private final List<Rule<S>> rules = new CopyOnWriteArrayList<>();

    UniqueRules(String resource, MongoCollection<Document> collection, IndexCreation indexes) {
        this.resource = resource;
        this.collection = collection;
        this.indexes = indexes;
    }

    /** @param sparse leaves out aggregates without the fields */
    void add(Function<S, Refusal> refusal, boolean sparse, String... fields) {
        List<String> paths =
                Arrays.stream(fields).map(field -> "state." + field).toList();
        String index = String.join("_1_", paths) + "_1";
        rules.add(new Rule<>(index, refusal));
        indexes.ensure(
                collection,
                Indexes.ascending(paths),
                new IndexOptions().name(index).unique(true).sparse(sparse));
    }

    /** What the rule says that a state breaks, by what the store answered. */
    Refusal brokenBy(S state, MongoException cause) {
        String message = String.valueOf(cause.getMessage());
        Refusal refusal = rules.stream()
                .filter(rule -> rules.size() == 1 || rule.isNamedIn(message))
                .findFirst()
                .map(rule -> rule.refusal().apply(state))
                .orElseGet(() -> Refusal.conflict("ALREADY_EXISTS", Map.of("resource", resource)));
        refusal.initCause(cause);
        return refusal;
    }
}
