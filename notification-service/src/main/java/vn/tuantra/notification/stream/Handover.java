package vn.tuantra.notification.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** What becomes of the frames of one screen: written, handed to the socket, and known to have arrived. */
final class Handover {

    /** Told of what becomes of a frame. */
    @FunctionalInterface
    interface Listener {

        /** It was handed to the socket. */
        void delivered(Frame frame, UUID unitId);

        /** The connection was still alive a heartbeat later: what was handed to it at that time has arrived. */
        default void confirmed(Frame frame, UUID unitId, Instant at) {}
    }

    /** A socket takes bytes for a reader that has just vanished; only a later write tells. */
    private record Unconfirmed(Frame frame, Instant at) {}

    private final UUID unitId;
    private final Listener listener;
    private final Duration outlived;
    private final List<Frame> written = new ArrayList<>(2);
    private final Deque<Unconfirmed> unconfirmed = new ArrayDeque<>(2);

    Handover(UUID unitId, Listener listener, Duration heartbeat) {
        this.unitId = unitId;
        this.listener = listener;
        this.outlived = heartbeat.dividedBy(2);
    }

    void wrote(Frame frame) {
        written.add(frame);
    }

    /** All that was written has left, and so the connection is alive. */
    void handedOver(Instant now) {
        for (Frame frame : written) {
            listener.delivered(frame, unitId);
            unconfirmed.add(new Unconfirmed(frame, now));
        }
        written.clear();
        Instant before = now.minus(outlived);
        for (Unconfirmed oldest = unconfirmed.peek();
                oldest != null && oldest.at().isBefore(before);
                oldest = unconfirmed.peek()) {
            unconfirmed.remove();
            listener.confirmed(oldest.frame(), unitId, oldest.at());
        }
    }
}
