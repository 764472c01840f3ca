package vn.tuantra.notification.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    private final Audience audience;
    private final BlockingQueue<Outgoing> queue;
    private final Handover handover;
    private final Duration heartbeat;
    private final Clock clock;
    private final Consumer<Connection> leaving;
    /** Calls of {@link #pump()} that the one who writes has not answered yet. */
    private final AtomicInteger calls = new AtomicInteger();

    private final AtomicBoolean over = new AtomicBoolean();

    private volatile @Nullable Wire wire;
    private volatile @Nullable End end;
    private volatile boolean beatIsDue;
    /** What it still has to get of what it missed. */
    private volatile @Nullable Replay replay;

    private volatile @Nullable Instant expiresAt;
    /** When it last took all that was written to it; a screen that has not for long does not read. */
    private volatile Instant drainedAt;

    // What only the one who writes touches.
    private byte @Nullable [] greeting;
    /** What the reader had already read elsewhere; null once this replica has read as far. */
    private @Nullable Cursor ahead;

    /** @param leaving called once, when it is over */
    Connection(
            Audience audience,
            StreamProperties properties,
            Handover.Listener deliveries,
            Clock clock,
            Consumer<Connection> leaving) {
        this.audience = audience;
        this.queue = new LinkedBlockingQueue<>(properties.queueCapacity());
        this.handover = new Handover(audience.unitId(), deliveries, properties.heartbeat());
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

    /**
     * There is news: writes it, unless the screen still gets what it missed. Whoever brings news to all screens must not
     * write a long past to one of them; that goes on by itself, and takes the news along.
     */
    void news() {
        if (replay == null) {
            pump();
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
            news();
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
            Instant now = clock.instant();
            drainedAt = now;
            handover.handedOver(now);
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
                to.write(SseText.heartbeat(clock.instant()));
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
            // Before the queue is looked at: what is offered after this is written by who offers it.
            replay = null;
        }
    }

    private void writeLive(Wire to, Frame frame) throws IOException {
        Cursor known = ahead;
        if (known == null) {
            to.write(frame.bytes());
            handover.wrote(frame);
        } else if (frame.offset() >= known.next(frame.partition())) {
            if (frame.cursor().covers(known)) {
                ahead = null;
                to.write(frame.bytes());
                handover.wrote(frame);
            } else {
                Cursor reached = frame.cursor().max(known);
                ahead = reached;
                write(to, Frame.idLine(reached), frame);
            }
        }
    }

    private void write(Wire to, byte[] idLine, Frame frame) throws IOException {
        to.write(SseText.ending(frame.fields(), idLine));
        handover.wrote(frame);
    }
}
