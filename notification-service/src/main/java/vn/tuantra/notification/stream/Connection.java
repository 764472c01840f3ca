package vn.tuantra.notification.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuantra.notification.alert.Audience;

/**
 * One open screen: a bounded queue, and whoever has news for it writes what waits, one at a time and never waiting. A
 * screen that does not read fills its queue and is cut off; it costs the others nothing and comes back with its cursor.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    /** So many heartbeats that did not leave, and the screen counts as one that does not read. */
    private static final int SILENT_BEATS = 10;

    /** Why a stream ended, told to the screen where it can still be told. */
    enum End {
        TOO_SLOW,
        SHUTDOWN,
        TOKEN_EXPIRED,
        GONE
    }

    /** Told of what becomes of a frame. */
    @FunctionalInterface
    interface DeliveryListener {

        /** It was handed to the socket. */
        void delivered(Frame frame, UUID unitId);

        /** The connection was still alive a heartbeat later: what was handed to it at that time has arrived. */
        default void confirmed(Frame frame, UUID unitId, Instant at) {}
    }

    /**
     * What a screen is given when it opens.
     *
     * @param greeting its first bytes
     * @param replay what it missed, for one that comes back
     * @param expiresAt end of its token
     */
    record Opening(
            @SuppressWarnings("ArrayRecordComponent") byte[] greeting, // written once, never compared
            @Nullable Replay replay,
            @Nullable Instant expiresAt) {}

    /** A socket takes bytes for a reader that has just vanished; only a later write tells. */
    private record Unconfirmed(Frame frame, Instant at) {}

    private final Audience audience;
    private final BlockingQueue<Outgoing> queue;
    private final DeliveryListener deliveries;
    private final Duration heartbeat;
    private final Clock clock;
    private final Consumer<Connection> leaving;
    /** Calls of {@link #pump()} that the one who writes has not answered yet. */
    private final AtomicInteger calls = new AtomicInteger();

    private final AtomicBoolean over = new AtomicBoolean();

    private volatile @Nullable Wire wire;
    private volatile @Nullable End end;
    private volatile boolean beatIsDue;
    private volatile @Nullable Instant expiresAt;
    /** When it last took all that was written to it; a screen that has not for long does not read. */
    private volatile Instant drainedAt;

    // What only the one who writes touches.
    /** Written and not flushed yet. */
    private final List<Frame> written = new ArrayList<>(2);

    private final Deque<Unconfirmed> unconfirmed = new ArrayDeque<>(2);
    private byte @Nullable [] greeting;
    private @Nullable Replay replay;
    /** What the reader had already read elsewhere; null once this replica has read as far. */
    private @Nullable Cursor ahead;

    /** @param leaving called once, when it is over */
    Connection(
            Audience audience,
            StreamProperties properties,
            DeliveryListener deliveries,
            Clock clock,
            Consumer<Connection> leaving) {
        this.audience = audience;
        this.queue = new LinkedBlockingQueue<>(properties.queueCapacity());
        this.deliveries = deliveries;
        this.heartbeat = properties.heartbeat();
        this.clock = clock;
        this.leaving = leaving;
        this.drainedAt = clock.instant();
    }

    Audience audience() {
        return audience;
    }

    @Nullable
    End end() {
        return end;
    }

    /** Begins to write: the greeting, what was missed, and what has been offered since it joined. */
    void open(Wire to, Opening opening) {
        greeting = opening.greeting();
        replay = opening.replay();
        expiresAt = opening.expiresAt();
        wire = to;
        pump();
    }

    /** Never waits: false when the queue is full. */
    boolean offer(Outgoing outgoing) {
        return queue.offer(outgoing);
    }

    /** Leaves half of the queue to the alerts. */
    void offerIfRoom(Notice notice) {
        if (queue.size() <= queue.remainingCapacity()) {
            queue.offer(notice);
        }
    }

    /** Writes what waits, as far as the screen takes it. Never waits: where somebody writes already, he goes on. */
    void pump() {
        Wire to = wire;
        if (to == null || over.get() || calls.getAndIncrement() != 0) {
            return;
        }
        int answered = 0;
        do {
            answered = calls.get();
            try {
                write(to);
            } catch (IOException e) {
                hangUp(End.GONE);
            } catch (RuntimeException e) {
                LOG.warn("a stream ended unexpectedly", e);
                hangUp(End.GONE);
            }
        } while (calls.addAndGet(-answered) != 0);
    }

    /**
     * Called every now and then: gives a sign of life where nothing was written for a while, and ends what must end.
     *
     * @return false when the screen did not take anything for so long that it was cut off
     */
    boolean beat(Instant now) {
        if (now.isAfter(drainedAt.plus(heartbeat.multipliedBy(SILENT_BEATS)))) {
            hangUp(End.TOO_SLOW);
            return false;
        }
        Instant tokenEnds = expiresAt;
        if (tokenEnds != null && now.isAfter(tokenEnds)) {
            close(End.TOKEN_EXPIRED);
        } else if (!now.isBefore(drainedAt.plus(heartbeat))) {
            beatIsDue = true;
            pump();
        }
        return true;
    }

    /** Ends the stream; a screen that reads is told why. */
    void close(End reason) {
        if (end == null) {
            end = reason;
        }
        if (wire == null) {
            hangUp(reason);
        }
        pump();
    }

    /** Ends the stream at once. */
    void hangUp(End reason) {
        if (end == null) {
            end = reason;
        }
        if (over.compareAndSet(false, true)) {
            Wire to = wire;
            if (to != null) {
                to.close();
            }
            leaving.accept(this);
        }
    }

    private void write(Wire to) throws IOException {
        boolean full = true;
        while (full && !over.get()) {
            full = !fill(to);
            if (over.get() || !to.flush()) {
                return;
            }
            handedOver();
        }
    }

    /** False when the wire takes no more for now. */
    private boolean fill(Wire to) throws IOException {
        while (to.isWritable()) {
            End reason = end;
            if (reason != null) {
                to.write(SseText.control("bye", "{\"reason\":\"" + reason + "\"}"));
                to.flush();
                hangUp(reason);
                return true;
            }
            if (!writeNext(to)) {
                return true;
            }
        }
        return false;
    }

    /** False when nothing waits. */
    private boolean writeNext(Wire to) throws IOException {
        byte[] first = greeting;
        if (first != null) {
            greeting = null;
            to.write(first);
            return true;
        }
        Replay missed = replay;
        if (missed != null) {
            writeMissed(to, missed);
            return true;
        }
        Outgoing next = queue.poll();
        switch (next) {
            case Frame frame -> writeLive(to, frame);
            case Notice notice -> to.write(notice.bytes());
            case null -> {
                if (!beatIsDue) {
                    return false;
                }
                to.write(SseText.heartbeat());
            }
        }
        beatIsDue = false;
        return true;
    }

    private void writeMissed(Wire to, Replay missed) throws IOException {
        Optional<Frame> frame = missed.next();
        if (frame.isPresent()) {
            write(to, Frame.idLine(missed.reached()), frame.get());
        } else {
            ahead = missed.reached();
            replay = null;
        }
    }

    private void writeLive(Wire to, Frame frame) throws IOException {
        Cursor known = ahead;
        if (known == null) {
            to.write(frame.bytes());
            written.add(frame);
        } else if (frame.offset() >= known.next(frame.partition())) {
            if (frame.cursor().covers(known)) {
                ahead = null;
                to.write(frame.bytes());
                written.add(frame);
            } else {
                Cursor reached = frame.cursor().max(known);
                ahead = reached;
                write(to, Frame.idLine(reached), frame);
            }
        }
    }

    private void write(Wire to, byte[] idLine, Frame frame) throws IOException {
        to.write(idLine);
        to.write(frame.rest());
        written.add(frame);
    }

    private void handedOver() {
        Instant now = clock.instant();
        drainedAt = now;
        for (Frame frame : written) {
            deliveries.delivered(frame, audience.unitId());
            unconfirmed.add(new Unconfirmed(frame, now));
        }
        written.clear();
        Instant arrivedBefore = now.minus(heartbeat.dividedBy(2));
        for (Unconfirmed oldest = unconfirmed.peek();
                oldest != null && oldest.at().isBefore(arrivedBefore);
                oldest = unconfirmed.peek()) {
            unconfirmed.remove();
            deliveries.confirmed(oldest.frame(), audience.unitId(), oldest.at());
        }
    }
}
