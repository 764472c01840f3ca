package vn.tuantra.team.welfare.casualty;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Every casualty case, seen by its ward and those above it; health data are sealed and every look at them is on record. */
@Component
class CasualtyCases {

    private static final String HEALTH = "health";
    private static final String DEGREE = "degree";

    private final AggregateStore<CasualtyCase> store;
    private final AggregateStore<Look> looks;
    private final PersonalKeys keys;
    private final Reach reach;
    private final Clock clock;

    CasualtyCases(AggregateStores stores, PersonalKeys keys, Reach reach, Clock clock) {
        this.store = stores.of(CasualtyCase.class, "casualty-case", "casualty_cases");
        this.looks = stores.of(Look.class, "health-disclosure", "health_disclosures");
        this.keys = keys;
        this.reach = reach;
        this.clock = clock;
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
    }

    /** Who saw health data when and why. */
    record Look(UUID caseId, String reason, Actor by, Instant at) {}

    /** What happened, and the degree if it was assessed. */
    record Health(String description, @Nullable String degree) {}

    String seal(UUID caseId, String health) {
        return keys.obtain(caseId).seal(HEALTH, health);
    }

    String sealDegree(UUID caseId, int percent) {
        return keys.obtain(caseId).seal(DEGREE, Integer.toString(percent));
    }

    Versioned<CasualtyCase> add(Command command, Change<CasualtyCase, DomainEvent> reported) {
        return store.create(reported.state().caseId(), command, reported);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<CasualtyCase> visible(UUID id, Caller caller) {
        Versioned<CasualtyCase> found = store.get(id);
        if (!reach.sees(caller.unitId(), found.state().wardId())) {
            throw Refusal.notFound("casualty-case");
        }
        return found;
    }

    Versioned<CasualtyCase> change(
            UUID id,
            @Nullable Long ifVersion,
            Command command,
            Function<CasualtyCase, Change<CasualtyCase, DomainEvent>> step) {
        return store.change(id, ifVersion, command, step);
    }

    List<Versioned<CasualtyCase>> in(Set<UUID> wards, int limit) {
        return store.query(Filters.in("state.wardId", wards), Sorts.descending("state.occurredAt"), limit);
    }

    /** @throws Refusal {@code PERSON_ERASED} */
    Health disclose(CasualtyCase seen, String reason, Command command) {
        PersonalKey key = keys.find(seen.caseId())
                .orElseThrow(() -> Refusal.conflict("PERSON_ERASED", Map.of("case", seen.caseId())));
        String degree = seen.sealedDegree() == null ? null : key.open(DEGREE, seen.sealedDegree());
        Health health = new Health(key.open(HEALTH, seen.sealedHealth()), degree);
        looks.create(
                UUID.randomUUID(),
                command,
                new Change<Look, DomainEvent>(
                        new Look(seen.caseId(), reason, command.by(), clock.instant()), List.of()));
        return health;
    }
}
