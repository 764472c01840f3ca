package vn.tuantra.team.training;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Order;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.training.domain.Programme;

/** Every programme. */
@Component
class Programmes {

    private static final Order<Programme> IN_FORCE_FIRST =
            Order.ascending("status", programme -> programme.status().name());

    private final Register<Programme> register;
    private final TrainingAccess access;

    Programmes(Registers registers, TrainingAccess access) {
        this.register = registers.of(Programme.class, "programme", "programmes", "unitId", Programme::unitId);
        this.access = access;
        register.store().ensureIndex(Indexes.ascending("state.status", "_id"), false);
    }

    Versioned<Programme> adopt(Programme programme, Command command) {
        return register.create(programme.programmeId(), command, programme.adopted(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code DUTY_NOT_HELD}, {@code STALE_VERSION}; as the domain */
    Versioned<Programme> end(UUID id, @Nullable Long ifVersion, Caller caller, Role role, Command command) {
        return register.store().change(id, ifVersion, command, programme -> {
            access.requireChangeable(caller, role, programme.unitId(), "programme");
            return programme.end(command.by());
        });
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Versioned<Programme> visible(UUID id, Caller caller) {
        return register.store()
                .find(id)
                .filter(found -> access.sees(caller, found.state().unitId()))
                .orElseThrow(() -> Refusal.notFound("programme"));
    }

    /**
     * The programme that a new course names.
     *
     * @throws Refusal {@code UNKNOWN_PROGRAMME}, also for one that the caller does not see
     */
    Programme named(UUID id, Caller caller) {
        return register.store()
                .find(id)
                .map(Versioned::state)
                .filter(found -> access.sees(caller, found.unitId()))
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_PROGRAMME", Map.of("field", "programmeId")));
    }

    /** Those in force first. */
    Page<Versioned<Programme>> page(Caller caller, @Nullable String cursor, int limit) {
        return register.ordered(access.seen(caller), Filters.empty(), IN_FORCE_FIRST, cursor, limit);
    }
}
