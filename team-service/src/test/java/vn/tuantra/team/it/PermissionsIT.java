package vn.tuantra.team.it;

import java.util.UUID;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.suite.PermissionsSuite;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;

class PermissionsIT extends RunningTeamService implements PermissionsSuite {

    PermissionsIT(UnitDirectory directory) {
        super(directory);
    }

    @Override
    public int leastEndpoints() {
        return 61;
    }

    @Override
    public UUID unit() {
        return District.WARD;
    }
}
