package vn.tuantra.team;

import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.suite.WiringSuite;
import vn.tuantra.team.fixture.RunningTeamService;

class WiringIT extends RunningTeamService implements WiringSuite {

    WiringIT(UnitDirectory directory) {
        super(directory);
    }
}
