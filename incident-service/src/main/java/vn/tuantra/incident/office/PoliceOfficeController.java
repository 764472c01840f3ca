package vn.tuantra.incident.office;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Circle;

/**
 * Police offices that exist today, the nearest first. The own ward is not required, and the list is a suggestion: the
 * team decides.
 */
@RestController
class PoliceOfficeController {

    record NearOffice(UUID unitId, String nameVi, Level level, double latitude, double longitude, long metres) {}

    private final UnitDirectory directory;
    private final Clock clock;

    PoliceOfficeController(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Permitted("find-police-offices")
    @GetMapping("/api/police-offices")
    List<NearOffice> nearest(
            @RequestParam @DecimalMin("-90") @DecimalMax("90") double latitude,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") double longitude,
            @RequestParam(defaultValue = "5") @Min(1) @Max(50) int limit) {
        return directory.tree().validAt(clock.instant(), Line.POLICE).stream()
                .filter(unit -> unit.level() != Level.OFFICE)
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
