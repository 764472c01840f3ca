package vn.tuantra.incident.it;

import vn.tuantra.suite.WiringSuite;

@IncidentIT
class WiringIT implements WiringSuite {}
