package vn.tuantra.patrol.hotspot;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;

/** The ward for which something is entered in a register: one of today, within the caller's reach. */
@Component
public class WardOfEntry {

    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    WardOfEntry(UnitDirectory directory, Access access, Clock clock) {
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT}, {@code UNKNOWN_WARD} */
    public void require(Caller caller, UUID ward, String field) {
        access.requireUnit(caller, ward);
        requireKnown(ward, field);
    }

    /** @throws Refusal {@code UNKNOWN_WARD} */
    public void requireKnown(UUID ward, String field) {
        if (directory
                .tree()
                .wardOf(ward, clock.instant())
                .filter(unit -> unit.id().equals(ward))
                .isEmpty()) {
            throw Refusal.invalid("UNKNOWN_WARD", Map.of("field", field));
        }
    }
}
