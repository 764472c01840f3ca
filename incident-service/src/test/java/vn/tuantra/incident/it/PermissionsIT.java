package vn.tuantra.incident.it;

import vn.tuantra.suite.PermissionsSuite;

@IncidentIT
class PermissionsIT implements PermissionsSuite {

    @Override
    public int leastEndpoints() {
        return 41;
    }
}
