package vn.tuantra.incident.escalation;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.incident.incident.domain.EscalationPolicies;
import vn.tuantra.incident.incident.domain.EscalationPolicy;

/**
 * The policies by date. A report asks memory and never the store; what another replica entered is read again every few
 * seconds, and a new policy begins in the future, so all replicas know it in time.
 */
final class StoredPolicies implements EscalationPolicies {

    private static final int MOST = 500;

    private record Dated(UUID id, Instant validFrom, EscalationPolicy policy) {}

    private final AggregateStore<PolicyVersion> store;
    private final EscalationPolicy standard;
    private final Clock clock;
    private final AtomicReference<List<Dated>> known = new AtomicReference<>(List.of());

    StoredPolicies(AggregateStores stores, EscalationPolicy standard, Clock clock) {
        this.store = stores.of(PolicyVersion.class, "policy", "escalation_policies");
        this.standard = standard;
        this.clock = clock;
    }

    @Override
    public EscalationPolicy at(Instant instant) {
        for (Dated dated : known.get()) {
            if (!dated.validFrom().isAfter(instant)) {
                return dated.policy();
            }
        }
        return standard;
    }

    /** One version by its id. */
    EscalationPolicy policy(UUID id) {
        return store.get(id).state().over(standard);
    }

    /** Newest beginning first. */
    List<PolicyVersion> all() {
        return store.query(new Document(), Sorts.descending("state.validFrom"), MOST).stream()
                .map(Versioned::state)
                .toList();
    }

    /**
     * Enters a policy, or corrects one that has not begun.
     *
     * @throws Refusal {@code POLICY_IN_FORCE} for one that has begun, or that would begin in the past
     */
    PolicyVersion put(PolicyVersion version, Command command) {
        Instant now = clock.instant();
        requireFuture(version, now);
        boolean exists = store.find(version.id()).isPresent();
        PolicyVersion stored = exists
                ? store.change(version.id(), command, before -> {
                            requireFuture(before, now);
                            return Change.quietly(version);
                        })
                        .state()
                : store.create(version.id(), command, Change.quietly(version)).state();
        refresh();
        return stored;
    }

    void refresh() {
        known.set(all().stream()
                .map(version -> new Dated(version.id(), version.validFrom(), version.over(standard)))
                .sorted(Comparator.comparing(Dated::validFrom).reversed())
                .toList());
    }

    private static void requireFuture(PolicyVersion version, Instant now) {
        if (!version.validFrom().isAfter(now)) {
            throw Refusal.conflict("POLICY_IN_FORCE", Map.of("field", "validFrom", "validFrom", version.validFrom()));
        }
    }
}
