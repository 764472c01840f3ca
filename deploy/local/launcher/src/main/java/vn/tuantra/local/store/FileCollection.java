package vn.tuantra.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A query that names an id and something else (every guarded write does) is answered from the index of the ids, and one
 * that names an indexed field from that index, as MongoDB would. The original uses an index only for a query of exactly
 * its fields, and keeps only unique ones.
 */
final class FileCollection extends H2Collection {

    private static final String ID = "_id";

    FileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Object id = idNamedBy(query);
        if (id != null) {
            Document byId = new Document(ID, id);
            for (Index<Object> index : getIndexes()) {
                if (index.canHandle(byId)) {
                    return matchDocuments(query, index.getPositions(byId), order, skip, limit, batchSize, fields);
                }
            }
        }
        Set<Object> candidates = candidates(query);
        return candidates == null
                ? super.queryDocuments(query, order, skip, limit, batchSize, fields)
                : matchDocuments(query, candidates, order, skip, limit, batchSize, fields);
    }

    /** What the index that helps most leaves over, or null when none helps. */
    private @Nullable Set<Object> candidates(Document query) {
        FieldIndex best = null;
        FieldDemand demanded = null;
        long fewest = Long.MAX_VALUE;
        for (Index<Object> index : getIndexes()) {
            if (index instanceof FieldIndex one) {
                FieldDemand demand = one.demandOf(query);
                long size = demand == null ? Long.MAX_VALUE : one.size(demand);
                if (size < fewest) {
                    best = one;
                    demanded = demand;
                    fewest = size;
                }
            }
        }
        return best == null || demanded == null ? null : best.positions(demanded);
    }

    /** The id that a query demands beside other things: written plainly or, as drivers do, as a part of {@code $and}. */
    private static @Nullable Object idNamedBy(Document query) {
        if (query.get(ID) != null) {
            return query.size() > 1 ? query.get(ID) : null;
        }
        if (query.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                if (part instanceof Document demand && demand.size() == 1 && demand.get(ID) != null) {
                    return demand.get(ID);
                }
            }
        }
        return null;
    }
}
