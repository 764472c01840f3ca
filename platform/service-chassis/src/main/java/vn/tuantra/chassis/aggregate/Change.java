package vn.tuantra.chassis.aggregate;

import java.util.List;
import vn.tuantra.contract.DomainEvent;

/**
 * The outcome of an accepted command: the aggregate's new state and the facts that made it so, to be stored in one
 * write.
 *
 * @param quiet the state is stored although there is no fact to tell: nobody outside this aggregate has to know
 * @param <S> the aggregate
 * @param <E> its event family
 */
public record Change<S, E extends DomainEvent>(S state, List<E> events, boolean quiet) {

    public Change {
        events = List.copyOf(events);
    }

    public Change(S state, List<E> events) {
        this(state, events, false);
    }

    public static <S, E extends DomainEvent> Change<S, E> of(S state, E event) {
        return new Change<>(state, List.of(event));
    }

    /** A new state that is nobody else's business. */
    public static <S, E extends DomainEvent> Change<S, E> quietly(S state) {
        return new Change<>(state, List.of(), true);
    }

    /** The command was already fulfilled: nothing to store, nothing to tell. */
    public static <S, E extends DomainEvent> Change<S, E> nothing(S state) {
        return new Change<>(state, List.of());
    }
}
