package vn.tuantra.team.unit;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** The register as a plan is checked against it: what is stored, overlaid by what the plan would change. */
final class RegisterSnapshot {

    private final Map<UUID, Unit> units = new HashMap<>();

    RegisterSnapshot() {}

    /** Takes snapshots. */
    @Component
    static class Source {

        private final Units units;

        Source(Units units) {
            this.units = units;
        }

        RegisterSnapshot take() {
            RegisterSnapshot snapshot = new RegisterSnapshot();
            units.query(Filters.empty()).forEach(unit -> snapshot.put(unit.state()));
            return snapshot;
        }
    }

    void put(Unit unit) {
        units.put(unit.unitId(), unit);
    }

    Optional<Unit> find(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    Stream<Unit> all() {
        return units.values().stream();
    }

    Optional<Unit> byCode(Line line, Level level, String code, LocalDate day) {
        return all().filter(unit -> unit.line() == line && unit.level() == level)
                .filter(unit -> unit.code().equals(code) && unit.isValidOn(day))
                .findFirst();
    }

    /** The only unit of its code on a day, whatever its level. */
    Optional<Unit> byCode(String code, LocalDate day) {
        return all().filter(unit -> unit.code().equals(code) && unit.isValidOn(day))
                .findFirst();
    }

    Stream<Unit> below(UUID parent, LocalDate day) {
        return all().filter(unit -> parent.equals(unit.parentId()) && unit.isValidOn(day));
    }
}
