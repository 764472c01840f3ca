package vn.tuantra.notification.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a screen has read: the next offset of every partition of {@code incident.events}, the same on every replica,
 * and the epoch of the topic, so that a re-created topic is noticed. It is the {@code id} of every streamed event and
 * comes back as {@code Last-Event-ID}.
 */
public record Cursor(String epoch, List<Long> next) {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_PARTITIONS = 256;

    public Cursor {
        next = List.copyOf(next);
    }

    static Cursor start(String epoch, int partitions) {
        return new Cursor(
                epoch, IntStream.range(0, partitions).mapToObj(p -> 0L).toList());
    }

    /** Reads the text form; empty when it is not one of ours. */
    static Optional<Cursor> parse(String text) {
        int colon = text.indexOf(':');
        if (text.length() > MAX_LENGTH || colon <= 0) {
            return Optional.empty();
        }
        try {
            List<Long> next = new ArrayList<>();
            for (String part : text.substring(colon + 1).split("\\.", MAX_PARTITIONS)) {
                long offset = Long.parseLong(part);
                if (offset < 0) {
                    return Optional.empty();
                }
                next.add(offset);
            }
            return Optional.of(new Cursor(text.substring(0, colon), next));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    long next(int partition) {
        return next.get(partition);
    }

    /** The cursor after an event was read; never moves backwards. */
    Cursor after(int partition, long offset) {
        if (next.get(partition) > offset) {
            return this;
        }
        List<Long> moved = new ArrayList<>(next);
        moved.set(partition, offset + 1);
        return new Cursor(epoch, moved);
    }

    /** Partition by partition the further of two cursors of the same topic. */
    Cursor max(Cursor other) {
        return new Cursor(
                epoch,
                IntStream.range(0, next.size())
                        .mapToObj(p -> Math.max(next.get(p), other.next.get(p)))
                        .toList());
    }

    /** Whether everything that the other has read is read here too. */
    boolean covers(Cursor other) {
        return IntStream.range(0, next.size()).allMatch(p -> next.get(p) >= other.next.get(p));
    }

    boolean isOf(String topicEpoch, int partitions) {
        return epoch.equals(topicEpoch) && next.size() == partitions;
    }

    @Override
    public String toString() {
        return epoch + ":" + next.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
