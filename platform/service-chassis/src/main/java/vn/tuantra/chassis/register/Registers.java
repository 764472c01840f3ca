package vn.tuantra.chassis.register;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.AggregateStores;

/** Makes the registers of a service. */
public final class Registers {

    private final AggregateStores stores;
    private final Reach reach;

    Registers(AggregateStores stores, Reach reach) {
        this.stores = stores;
        this.reach = reach;
    }

    /**
     * The things of one kind.
     *
     * @param resource the noun used in refusals and in the audit trail
     * @param ownerField the field of the state that holds the unit, without {@code state.}
     */
    public <S> Register<S> of(
            Class<S> type,
            String resource,
            String collectionName,
            String ownerField,
            Function<S, @Nullable UUID> ownerUnit) {
        return new Register<>(stores.of(type, resource, collectionName), reach, resource, ownerField, ownerUnit);
    }
}
