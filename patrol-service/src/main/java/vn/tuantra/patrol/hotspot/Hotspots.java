package vn.tuantra.patrol.hotspot;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;

/** All hotspots; other features ask only which there are. */
@Repository
public class Hotspots {

    private final Register<Hotspot> register;
    private final Access access;
    private final UnitDirectory directory;
    private final Clock clock;

    Hotspots(Registers registers, Access access, UnitDirectory directory, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.clock = clock;
        this.register = registers.shared(Hotspot.class, "hotspot", "hotspots", "wardIds", Hotspot::wardIds);
    }

    /** @throws Refusal {@code NOT_FOUND} when it is there and none of the caller's business */
    Optional<Versioned<Hotspot>> known(UUID id, Caller caller) {
        return register.known(id, caller);
    }

    Versioned<Hotspot> add(Hotspot hotspot, Command command) {
        return register.create(hotspot.id(), command, hotspot.told(command.by()));
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT} for the neighbour of a border area: the first ward decides */
    Versioned<Hotspot> replace(Hotspot hotspot, Caller caller, @Nullable Long ifVersion, Command command) {
        return register.change(hotspot.id(), caller, ifVersion, command, known -> {
            access.requireReach(caller, known.wardIds().getFirst());
            return hotspot.told(command.by());
        });
    }

    /** Those ids that are no hotspot of that day. */
    public List<UUID> unknownAmong(List<UUID> ids, LocalDate day) {
        return ids.stream()
                .filter(id -> register.store()
                        .find(id)
                        .filter(found -> found.state().isValidOn(day))
                        .isEmpty())
                .toList();
    }

    /** Those of today, as {@link #during}. */
    Page<Hotspot> today(Caller caller, @Nullable UUID unitId, @Nullable String cursor, int limit) {
        LocalDate today = VietnamDay.of(clock.instant());
        return during(today, today, caller, unitId, cursor, limit);
    }

    /**
     * Those that were listed on a day between two, in a unit; for a residential group those of its ward, which its team
     * patrols.
     *
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}
     */
    public Page<Hotspot> during(
            LocalDate first, LocalDate last, Caller caller, @Nullable UUID unitId, @Nullable String cursor, int limit) {
        Set<UUID> units = new HashSet<>(register.owners(caller, unitId));
        directory
                .tree()
                .wardOf(unitId == null ? caller.unitId() : unitId, clock.instant())
                .map(OrgUnit::id)
                .ifPresent(units::add);
        Bson listed = Filters.and(
                Filters.lte("state.validFrom", last),
                Filters.or(Filters.exists("state.validTo", false), Filters.gt("state.validTo", first)));
        return register.among(units, listed, cursor, limit).map(Versioned::state);
    }
}
