package vn.tuantra.patrol.checkpoint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;

/** All checkpoints; patrols look them up by what a tag says. */
@Repository
public class Checkpoints {

    private static final int MOST_OF_A_PATROL = 500;
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Register<Checkpoint> register;

    Checkpoints(Registers registers) {
        this.register = registers.of(Checkpoint.class, "checkpoint", "checkpoints", "wardId", Checkpoint::wardId);
        register.unique(_ -> Refusal.conflict("TOKEN_TAKEN", Map.of("field", "token")), "token");
    }

    /** Whose tag it is. */
    public Optional<Checkpoint> byToken(String token) {
        return register.store().query(Filters.eq("state.token", token), Sorts.ascending("_id"), 1).stream()
                .map(Versioned::state)
                .findFirst();
    }

    /** The checkpoint of that id, of whatever time. */
    public Optional<Checkpoint> find(UUID id) {
        return register.store().find(id).map(Versioned::state);
    }

    /** Those of a day that patrols of these hotspots are to pass. */
    public Set<UUID> ofHotspots(Collection<UUID> hotspotIds, LocalDate day) {
        return register
                .store()
                .query(
                        Filters.and(Filters.in("state.hotspotId", hotspotIds), validOn(day)),
                        Sorts.ascending("_id"),
                        MOST_OF_A_PATROL)
                .stream()
                .map(Versioned::id)
                .collect(Collectors.toSet());
    }

    /** @throws Refusal {@code NOT_FOUND} when it is there and none of the caller's business */
    Optional<Versioned<Checkpoint>> known(UUID id, Caller caller) {
        return register.known(id, caller);
    }

    Versioned<Checkpoint> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    Versioned<Checkpoint> add(Checkpoint checkpoint, Command command) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return register.create(checkpoint.checkpointId(), command, Change.quietly(checkpoint.withToken(token)));
    }

    /** Keeps its tag. */
    Versioned<Checkpoint> replace(Checkpoint checkpoint, Caller caller, @Nullable Long ifVersion, Command command) {
        return register.change(
                checkpoint.checkpointId(),
                caller,
                ifVersion,
                command,
                known -> Change.quietly(checkpoint.withToken(known.token())));
    }

    Page<Checkpoint> on(LocalDate day, Caller caller, @Nullable UUID unitId, @Nullable String cursor, int limit) {
        return register.page(caller, unitId, validOn(day), cursor, limit).map(Versioned::state);
    }

    private static Bson validOn(LocalDate day) {
        return Filters.and(
                Filters.lte("state.validFrom", day),
                Filters.or(Filters.exists("state.validTo", false), Filters.gt("state.validTo", day)));
    }
}
