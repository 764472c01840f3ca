package vn.tuantra.patrol.it;

import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.suite.PermissionsSuite;

class PermissionsIT extends RunningPatrolService implements PermissionsSuite {

    PermissionsIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @Override
    public int leastEndpoints() {
        return 53;
    }
}
