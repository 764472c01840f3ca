package vn.tuantra.notification.stream;

import java.util.List;
import java.util.Optional;

/**
 * What a returning screen missed, in order: first what only the store still has, then what the ring holds. Each frame
 * takes the cursor further that the screen has reached with it.
 */
final class Replay {

    private final List<Frame> stored;
    private final List<Frame> ring;
    private final Cursor floor;
    private Cursor reached;
    private int next;

    /**
     * @param stored what lies below the floor
     * @param floor the store vouches for everything below it, whether or not it concerned this screen
     * @param ring what lies above it
     * @param from what the screen has read
     */
    Replay(List<Frame> stored, Cursor floor, List<Frame> ring, Cursor from) {
        this.stored = stored;
        this.ring = ring;
        this.floor = floor;
        this.reached = from;
    }

    /** The next frame; {@link #reached()} is the cursor that comes with it. */
    Optional<Frame> next() {
        passFloor();
        if (next == stored.size() + ring.size()) {
            return Optional.empty();
        }
        Frame frame = next < stored.size() ? stored.get(next) : ring.get(next - stored.size());
        next++;
        reached = reached.after(frame.partition(), frame.offset());
        return Optional.of(frame);
    }

    /** What the screen has read once it has all frames so far. */
    Cursor reached() {
        return reached;
    }

    private void passFloor() {
        if (next == stored.size()) {
            reached = reached.max(floor);
        }
    }
}
