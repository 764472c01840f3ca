package vn.tuantra.chassis.file;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonValue;

/** Files in the service's own database: nothing more to operate, and they are in its backup. */
final class GridFsFileStore implements FileStore {

    private final GridFSBucket bucket;

    GridFsFileStore(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "files");
    }

    @Override
    public void put(UUID id, Path content, long size) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            // The driver removes the pieces again when the stream breaks.
            bucket.uploadFromStream(key(id), id.toString(), in);
        }
    }

    @Override
    public Optional<InputStream> open(UUID id) {
        try {
            InputStream stream = bucket.openDownloadStream(key(id));
            return Optional.of(stream);
        } catch (MongoGridFSException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            bucket.delete(key(id));
        } catch (MongoGridFSException e) {
            // There is none: that is what was wanted.
        }
    }

    private static BsonValue key(UUID id) {
        return new BsonBinary(id);
    }
}
