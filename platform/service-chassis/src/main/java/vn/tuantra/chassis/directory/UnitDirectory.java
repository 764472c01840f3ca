package vn.tuantra.chassis.directory;

import java.util.concurrent.atomic.AtomicReference;

/** The newest known {@link UnitTree}. Take the tree once per decision, so that the decision sees one organisation. */
public final class UnitDirectory {

    private final AtomicReference<UnitTree> tree = new AtomicReference<>(UnitTree.empty());
    private volatile boolean caughtUp;

    public UnitTree tree() {
        return tree.get();
    }

    /** Whether everything published before this service started is known. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Adds or replaces a unit. */
    public void put(OrgUnit unit) {
        tree.updateAndGet(current -> current.with(unit));
    }

    void markCaughtUp() {
        caughtUp = true;
    }
}
