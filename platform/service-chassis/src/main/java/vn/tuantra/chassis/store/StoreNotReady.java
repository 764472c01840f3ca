package vn.tuantra.chassis.store;

import java.util.Set;

/** The store is there but a rule that one of its indexes keeps would not hold yet: try again. */
public final class StoreNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreNotReady(Set<String> missingIndexes) {
        super("indexes are missing: " + missingIndexes);
    }
}
