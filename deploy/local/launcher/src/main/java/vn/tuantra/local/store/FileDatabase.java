package vn.tuantra.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Opens collections and indexes that look documents up where the original would read all of them. */
final class FileDatabase extends H2Database {

    // The names under which the original keeps a collection's data and its size.
    private static final String DATA = "databases.";
    private static final String META = "meta.";

    private final MVStore store;

    FileDatabase(String databaseName, MVStore store, CursorRegistry cursors) {
        // Before super(), which opens the collections that are there already.
        this.store = store;
        super(databaseName, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        String name = getFullCollectionNamespace(collectionName);
        return new FileCollection(
                this, collectionName, options, store.openMap(DATA + name), store.openMap(META + name), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new FieldIndex(indexName, keys, sparse);
    }
}
