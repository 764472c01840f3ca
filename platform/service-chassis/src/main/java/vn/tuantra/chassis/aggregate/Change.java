package vn.tuantra.chassis.aggregate;

import java.util.List;
import vn.tuantra.contract.DomainEvent;

/**
 * The outcome of an accepted command: the aggregate's new state and the facts that made it so, to be stored in one
 * write.
 *
 * @param <S> the aggregate
 * @param <E> its event family
 */
public record Change<S, E extends DomainEvent>(S state, List<E> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <S, E extends DomainEvent> Change<S, E> of(S state, E event) {
        return new Change<>(state, List.of(event));
    }

    /** The command was already fulfilled: nothing to store, nothing to tell. */
    public static <S, E extends DomainEvent> Change<S, E> nothing(S state) {
        return new Change<>(state, List.of());
    }
}
