package vn.tuantra.reporting.it;

import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.suite.PermissionsSuite;

class PermissionsIT extends RunningReportingService implements PermissionsSuite {

    PermissionsIT(UnitDirectory directory) {
        super(directory);
    }

    @Override
    public int leastEndpoints() {
        return 23;
    }
}
