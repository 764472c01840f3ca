package vn.tuantra.patrol.patrol.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Every patrol there is. A command given twice changes nothing the second time. */
public interface Patrols {

    /** Which patrols are looked for, newest planned start first. */
    record Filter(
            Set<UUID> units,
            @Nullable UUID teamId,
            @Nullable PatrolStatus status,
            @Nullable PageCursor after,
            int limit) {}

    Versioned<Patrol> get(PatrolId id);

    /** @throws Refusal {@code ID_ALREADY_USED} */
    Versioned<Patrol> add(Command command, Change<Patrol, PatrolEvent> planned);

    Versioned<Patrol> change(PatrolId id, Command command, Function<Patrol, Change<Patrol, PatrolEvent>> decision);

    List<Patrol> find(Filter filter);
}
