package vn.tuantra.edge.route;

import java.util.concurrent.Semaphore;

/**
 * Room for so many at once, in one service's name: a service that hangs must not hold the memory of the edge, nor the
 * requests to the other services.
 */
final class Places {

    private final String service;
    private final Semaphore free;

    Places(String service, int most) {
        this.service = service;
        this.free = new Semaphore(most);
    }

    /** @throws UpstreamBusy at once when all are taken: who waits here would only hold more memory */
    Place take() throws UpstreamBusy {
        if (!free.tryAcquire()) {
            throw new UpstreamBusy(service);
        }
        return new Place();
    }

    /** A place that is taken until it is closed; closing it again does nothing. */
    final class Place implements AutoCloseable {

        private boolean taken = true;

        @Override
        public void close() {
            if (taken) {
                taken = false;
                free.release();
            }
        }
    }
}
