package vn.tuantra.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, which the original accepts but does not keep. It knows the documents by their value of
 * its first field, in memory, and is built anew when the store opens. Documents without the field are not in it, so it
 * answers only what asks for a value. It finds candidates; whether they match is decided by whoever asked.
 */
final class FieldIndex extends Index<Object> {

    private final String field;
    private final TreeMap<Object, Map<Object, Object>> positionsById =
            new TreeMap<>(ValueComparator.ascWithoutListHandling());

    FieldIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.field = keys.getFirst().getKey();
    }

    /** What the query demands of the field, or null when this index cannot help. */
    @Nullable
    FieldDemand demandOf(Document query) {
        Object condition = query.get(field);
        if (condition == null && query.get("$and") instanceof Collection<?> parts) {
            condition = parts.stream()
                    .filter(part -> part instanceof Document demand && demand.get(field) != null)
                    .map(part -> ((Document) part).get(field))
                    .findFirst()
                    .orElse(null);
        }
        return FieldDemand.of(condition);
    }

    /** How many documents {@link #positions} would name at most. */
    long size(FieldDemand demand) {
        return demand.in(positionsById).mapToLong(Map::size).sum();
    }

    Set<Object> positions(FieldDemand demand) {
        return demand.in(positionsById)
                .flatMap(positions -> positions.values().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        valuesOf(document)
                .forEach(value -> positionsById
                        .computeIfAbsent(value, first -> new HashMap<>())
                        .put(document.get("_id"), position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        valuesOf(document)
                .forEach(value -> positionsById.computeIfPresent(value, (same, positions) -> {
                    positions.remove(document.get("_id"));
                    return positions.isEmpty() ? null : positions;
                }));
        // Where the document lies is known to the index of the ids.
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!valuesOf(before).equals(valuesOf(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    private Set<Object> valuesOf(Document document) {
        return getKeyValues(document).stream()
                .map(KeyValue::normalized)
                .map(key -> key.get(0))
                .filter(Missing::isNeitherNullNorMissing)
                .collect(Collectors.toSet());
    }

    /** The original asks before it looks for a document that it must find; this one need not know any. */
    @Override
    protected boolean isSparse() {
        return true;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Only {@link FileCollection} asks this index, which knows of several the one that helps most. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return positionsById.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any value may come any number of times.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // As above.
    }

    @Override
    public void drop() {
        positionsById.clear();
    }
}
