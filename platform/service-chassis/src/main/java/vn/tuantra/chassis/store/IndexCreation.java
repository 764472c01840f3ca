package vn.tuantra.chassis.store;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Creates indexes at start; those that cannot be created because the store is away are created once it is there. */
public final class IndexCreation {

    private final Queue<Runnable> postponed = new ConcurrentLinkedQueue<>();

    /** Creates now or as soon as possible. */
    public void ensure(Runnable creation) {
        try {
            creation.run();
        } catch (MongoTimeoutException | MongoSocketException | MongoSecurityException e) {
            postponed.add(creation);
        }
    }

    void retry() {
        for (Runnable creation = postponed.peek(); creation != null; creation = postponed.peek()) {
            creation.run();
            postponed.remove(creation);
        }
    }
}
