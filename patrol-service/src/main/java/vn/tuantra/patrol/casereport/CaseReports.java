package vn.tuantra.patrol.casereport;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;

/** For which unit a case is reported, and under which name. */
@Component
public class CaseReports {

    /** The registered name under which this service reports. */
    public static final String SOURCE = "patrol-service";

    private final UnitDirectory directory;
    private final Clock clock;

    CaseReports(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The unit itself, or the first of those that followed it when it has ended. */
    public UUID unitOfToday(UUID unit) {
        if (directory.tree().at(unit, clock.instant()).isPresent()) {
            return unit;
        }
        return directory.tree().successorsOf(unit, clock.instant()).stream()
                .findFirst()
                .map(OrgUnit::id)
                .orElse(unit);
    }
}
