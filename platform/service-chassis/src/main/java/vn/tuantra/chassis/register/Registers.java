package vn.tuantra.chassis.register;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.store.AggregateStores;

/** Makes the registers of a service. */
public final class Registers {

    private final AggregateStores stores;
    private final Reach reach;
    private final Access access;

    Registers(AggregateStores stores, Reach reach, Access access) {
        this.stores = stores;
        this.reach = reach;
        this.access = access;
    }

    /**
     * The things of one kind.
     *
     * @param resource the noun used in refusals and in the audit trail
     * @param ownerField the field of the state that holds the unit, without {@code state.}
     */
    public <S> Register<S> of(
            Class<S> type, String resource, String collectionName, String ownerField, Function<S, UUID> ownerUnit) {
        return shared(type, resource, collectionName, ownerField, thing -> List.of(ownerUnit.apply(thing)));
    }

    /** The same for things that belong to several units at once; the field holds a list. */
    public <S> Register<S> shared(
            Class<S> type,
            String resource,
            String collectionName,
            String ownerField,
            Function<S, List<UUID>> ownerUnits) {
        return new Register<>(
                stores.of(type, resource, collectionName), reach, access, resource, ownerField, ownerUnits);
    }
}
