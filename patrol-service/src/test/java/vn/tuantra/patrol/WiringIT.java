package vn.tuantra.patrol;

import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.suite.WiringSuite;

class WiringIT extends RunningPatrolService implements WiringSuite {

    WiringIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }
}
