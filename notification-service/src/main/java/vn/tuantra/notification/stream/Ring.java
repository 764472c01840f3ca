package vn.tuantra.notification.stream;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.tuantra.notification.alert.Audience;

/**
 * The recent events of the topic in the order in which this replica read them. Not thread-safe: {@link AlertHub} guards
 * it.
 */
final class Ring {

    private record Entry(Frame frame, Instant readAt) {}

    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private Cursor floor;

    /**
     * @param capacity most frames kept
     * @param floor offsets below it are not in the ring
     */
    Ring(int capacity, Cursor floor) {
        this.capacity = capacity;
        this.floor = floor;
    }

    void add(Frame frame, Instant now, Instant keepFrom) {
        entries.addLast(new Entry(frame, now));
        while (entries.size() > capacity
                || (!entries.isEmpty() && entries.getFirst().readAt().isBefore(keepFrom))) {
            Frame dropped = entries.removeFirst().frame();
            floor = floor.after(dropped.partition(), dropped.offset());
        }
    }

    /** Offsets below this are not (any more) in the ring. */
    Cursor floor() {
        return floor;
    }

    /** The frames for a screen that a reader with this cursor has not read, in order. */
    List<Frame> after(Cursor cursor, Audience audience) {
        List<Frame> missed = new ArrayList<>();
        for (Entry entry : entries) {
            Frame frame = entry.frame();
            if (frame.offset() >= cursor.next(frame.partition()) && audience.wants(frame.fact())) {
                missed.add(frame);
            }
        }
        return missed;
    }
}
