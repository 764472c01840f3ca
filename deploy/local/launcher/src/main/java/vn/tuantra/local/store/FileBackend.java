package vn.tuantra.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** Knows the newer name of {@code isMaster} too, by which clients of today ask whether a server is well. */
final class FileBackend extends H2Backend {

    FileBackend(String file) {
        super(file);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return command.equals("hello")
                ? super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true)
                : super.handleCommand(channel, database, command, query);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new FileDatabase(databaseName, getMvStore(), getCursorRegistry());
    }
}
