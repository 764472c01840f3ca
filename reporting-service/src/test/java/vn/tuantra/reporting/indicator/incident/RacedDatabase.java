package vn.tuantra.reporting.indicator.incident;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.bson.BsonDocument;

/** A database in which somebody else is faster at every upsert; the embedded store never lets that happen. */
final class RacedDatabase {

    private RacedDatabase() {}

    static MongoDatabase of(MongoDatabase database, Runnable faster) {
        return proxy(MongoDatabase.class, (self, method, arguments) -> {
            Object result = call(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? raced(collection, faster) : result;
        });
    }

    private static MongoCollection<?> raced(MongoCollection<?> collection, Runnable faster) {
        return proxy(MongoCollection.class, (self, method, arguments) -> {
            if (method.getName().equals("updateOne") && arguments.length == 3) {
                faster.run();
                throw new MongoWriteException(
                        new WriteError(11000, "duplicate key", new BsonDocument()), new ServerAddress(), List.of());
            }
            return call(collection, method, arguments);
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
