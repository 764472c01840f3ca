package vn.tuantra.notification.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The last deliveries that receivers took from this replica. Events arrive at least once; this keeps the usual
 * repetition from the receivers, who tell the rare one after a crash by its {@code webhook-id}.
 */
final class RecentlyTaken {

    private static final int REMEMBERED = 20_000;

    private final Map<UUID, Boolean> taken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void add(UUID deliveryId) {
        taken.put(deliveryId, true);
    }

    synchronized boolean contains(UUID deliveryId) {
        return taken.containsKey(deliveryId);
    }
}
