package vn.tuantra.incident.office;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Circle;

/**
 * Police offices that exist today, the nearest first. The own ward is not required, and the list is a suggestion: the
 * team decides.
 */
@RestController
class PoliceOfficeController {

    private static final Role[] ASK = {
        Role.TEAM_MEMBER,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.AREA_OFFICER,
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY
    };

    record NearOffice(UUID unitId, String nameVi, Level level, double latitude, double longitude, long metres) {}

    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    PoliceOfficeController(UnitDirectory directory, Access access, Clock clock) {
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/api/police-offices")
    List<NearOffice> nearest(
            Caller caller,
            @RequestParam @DecimalMin("-90") @DecimalMax("90") double latitude,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") double longitude,
            @RequestParam(defaultValue = "5") @Min(1) @Max(50) int limit) {
        access.role(caller, ASK);
        LocalDate today = UnitTree.dayOf(clock.instant());
        return directory
                .tree()
                .all()
                .filter(unit -> unit.line() == Line.POLICE && unit.level() != Level.OFFICE && unit.isValidOn(today))
                .flatMap(unit -> near(unit, latitude, longitude))
                .sorted(Comparator.comparingLong(NearOffice::metres).thenComparing(NearOffice::unitId))
                .limit(limit)
                .toList();
    }

    private static Stream<NearOffice> near(OrgUnit unit, double latitude, double longitude) {
        var place = unit.location();
        return place == null
                ? Stream.empty()
                : Stream.of(new NearOffice(
                        unit.id(),
                        unit.nameVi(),
                        unit.level(),
                        place.latitude(),
                        place.longitude(),
                        Math.round(Circle.distance(latitude, longitude, place.latitude(), place.longitude()))));
    }
}
