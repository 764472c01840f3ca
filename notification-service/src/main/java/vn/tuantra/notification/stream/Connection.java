package vn.tuantra.notification.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tuantra.notification.alert.Audience;

/**
 * One open screen: a bounded queue that the feed only offers to, and one writer, the request's own virtual thread. A
 * screen that does not read fills its queue and is cut off; it costs the others nothing and comes back with its cursor.
 */
final class Connection {

    /** Why a stream ended, told to the screen where it can still be told. */
    enum End {
        TOO_SLOW,
        SHUTDOWN,
        TOKEN_EXPIRED
    }

    private final Audience audience;
    private final BlockingQueue<Outgoing> queue;
    private final DeliveryListener deliveries;
    /** Written and not flushed yet. */
    private final List<Frame> written = new ArrayList<>();

    private final Deque<Unconfirmed> unconfirmed = new ArrayDeque<>();
    private volatile @Nullable End end;
    /** What the reader had already read elsewhere; null once this replica has read as far. */
    private @Nullable Cursor ahead;

    /** Told of what becomes of a frame. */
    @FunctionalInterface
    interface DeliveryListener {

        /** It was handed to the socket. */
        void delivered(Frame frame, UUID unitId);

        /** The connection was still alive a heartbeat later: what was handed to it at that time has arrived. */
        default void confirmed(Frame frame, UUID unitId, Instant at) {}
    }

    /** A socket takes bytes for a reader that has just vanished; only a later write tells. */
    private record Unconfirmed(Frame frame, Instant at) {}

    Connection(Audience audience, int capacity, DeliveryListener deliveries) {
        this.audience = audience;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.deliveries = deliveries;
    }

    Audience audience() {
        return audience;
    }

    /** Never waits: false when the queue is full and the connection was cut off. */
    boolean offer(Outgoing outgoing) {
        if (queue.offer(outgoing)) {
            return true;
        }
        close(End.TOO_SLOW);
        return false;
    }

    /** Leaves half of the queue to the alerts. */
    void offerIfRoom(Notice notice) {
        if (queue.size() <= queue.remainingCapacity()) {
            queue.offer(notice);
        }
    }

    void close(End reason) {
        if (end == null) {
            end = reason;
        }
    }

    /** Writes what was missed, in order, and returns the cursor reached. */
    Cursor replay(OutputStream out, List<Frame> missed, Cursor from, Clock clock) throws IOException {
        Cursor reached = from;
        for (Frame frame : missed) {
            reached = reached.after(frame.partition(), frame.offset());
            write(out, Frame.idLine(reached), frame);
        }
        ahead = reached;
        flush(out, clock);
        return reached;
    }

    /** Writes live frames until the stream ends; a heartbeat whenever nothing was written for a while. */
    End run(OutputStream out, Duration heartbeat, Clock clock, @Nullable Instant expiresAt)
            throws IOException, InterruptedException {
        while (end == null) {
            Outgoing first = queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                out.write(SseText.heartbeat());
            } else {
                writeLive(out, first);
            }
            // Whatever else waits goes out with the same flush.
            for (Outgoing next = queue.poll(); next != null; next = queue.poll()) {
                writeLive(out, next);
            }
            flush(out, clock);
            confirm(clock.instant().minus(heartbeat.dividedBy(2)));
            if (expiresAt != null && clock.instant().isAfter(expiresAt)) {
                close(End.TOKEN_EXPIRED);
            }
        }
        End reason = end;
        return reason == null ? End.SHUTDOWN : reason;
    }

    private void confirm(Instant upTo) {
        for (Unconfirmed oldest = unconfirmed.peek();
                oldest != null && oldest.at().isBefore(upTo);
                oldest = unconfirmed.peek()) {
            unconfirmed.remove();
            deliveries.confirmed(oldest.frame(), audience.unitId(), oldest.at());
        }
    }

    private void writeLive(OutputStream out, Outgoing outgoing) throws IOException {
        switch (outgoing) {
            case Notice notice -> notice.writeTo(out);
            case Frame frame -> writeLive(out, frame);
        }
    }

    private void writeLive(OutputStream out, Frame frame) throws IOException {
        Cursor known = ahead;
        if (known == null) {
            write(out, frame.readyIdLine(), frame);
            return;
        }
        if (frame.offset() < known.next(frame.partition())) {
            return;
        }
        if (frame.cursor().covers(known)) {
            ahead = null;
            write(out, frame.readyIdLine(), frame);
        } else {
            Cursor reached = frame.cursor().max(known);
            ahead = reached;
            write(out, Frame.idLine(reached), frame);
        }
    }

    private void write(OutputStream out, byte[] idLine, Frame frame) throws IOException {
        out.write(idLine);
        out.write(frame.rest());
        written.add(frame);
    }

    /** One flush for whatever was waiting: a flush costs more than a write. */
    private void flush(OutputStream out, Clock clock) throws IOException {
        out.flush();
        if (written.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Frame frame : written) {
            deliveries.delivered(frame, audience.unitId());
            unconfirmed.add(new Unconfirmed(frame, now));
        }
        written.clear();
    }
}
