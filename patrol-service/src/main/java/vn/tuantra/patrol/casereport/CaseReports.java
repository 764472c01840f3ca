package vn.tuantra.patrol.casereport;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.incident.Place;

/** For which unit a case is reported, and under which name. */
@Component
public class CaseReports {

    /** The registered name under which this service reports. */
    public static final String SOURCE = "patrol-service";

    /** Where nobody could say where: somewhere in the area of the team. */
    public static final Place UNKNOWN_PLACE = new Place(null, null, "Không rõ vị trí, trong địa bàn của tổ");

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
