package vn.tuantra.incident.it;

import static vn.tuantra.incident.it.Duty.expect;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.roster.TeamRosters;
import vn.tuantra.testkit.district.District;

/** Tests in which the district and its team are there and everybody has a desk. */
@IncidentIT
abstract class OnDuty {

    @Autowired
    UnitDirectory directory;

    Duty people = new Duty(0);

    @LocalServerPort
    private int port;

    @Autowired
    private TeamRosters rosters;

    @BeforeEach
    void aDistrict() {
        people = new Duty(port);
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
        Duty.publishTheTeam(rosters);
    }

    /** As the ward's desk sees it. */
    JsonNode incident(UUID id) {
        return expect(200, people.ward().get("/api/incidents/" + id));
    }
}
