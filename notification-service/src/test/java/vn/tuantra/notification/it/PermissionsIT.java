package vn.tuantra.notification.it;

import vn.tuantra.suite.PermissionsSuite;

@NotificationIT
class PermissionsIT implements PermissionsSuite {

    @Override
    public int leastEndpoints() {
        return 26;
    }
}
