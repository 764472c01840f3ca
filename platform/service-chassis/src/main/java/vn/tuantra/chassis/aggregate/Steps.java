package vn.tuantra.chassis.aggregate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which steps a thing can take in which of its states. The domain asks it before it decides, and the view asks the same
 * table what to offer: there is no second copy of the rule.
 *
 * @param <S> the states
 */
public final class Steps<S extends Enum<S>> {

    private final Map<String, Set<S>> from;

    private Steps(Map<String, Set<S>> from) {
        this.from = Map.copyOf(from);
    }

    /** Starts a table. */
    public static <S extends Enum<S>> Builder<S> table() {
        return new Builder<>();
    }

    /** All that there are. */
    public Set<String> names() {
        return from.keySet();
    }

    /** Whether the step exists and can be taken in that state. */
    public boolean allows(String step, S state) {
        return from.getOrDefault(step, Set.of()).contains(state);
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public void require(String step, S state) {
        if (!allows(step, state)) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", Map.of("state", state.name(), "command", step));
        }
    }

    /** Collects the steps. */
    public static final class Builder<S extends Enum<S>> {

        private final Map<String, Set<S>> from = new HashMap<>();

        private Builder() {}

        /** @param step as the permission table names the action */
        @SafeVarargs
        public final Builder<S> step(String step, S... states) {
            EnumMap<S, Boolean> seen = new EnumMap<>(states[0].getDeclaringClass());
            for (S state : states) {
                seen.put(state, true);
            }
            from.put(step, Set.copyOf(seen.keySet()));
            return this;
        }

        public Steps<S> build() {
            return new Steps<>(from);
        }
    }
}
