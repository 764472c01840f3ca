package vn.tuantra.reporting;

import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.suite.WiringSuite;

class WiringIT extends RunningReportingService implements WiringSuite {

    WiringIT(UnitDirectory directory) {
        super(directory);
    }
}
