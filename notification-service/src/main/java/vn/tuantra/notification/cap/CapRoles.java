package vn.tuantra.notification.cap;

import java.util.Arrays;
import java.util.stream.Stream;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.notification.alert.AlertRoles;

/** Who reads CAP: duty desks and the machine client of a centre. */
final class CapRoles {

    private CapRoles() {}

    static Role[] centres() {
        return Stream.concat(Arrays.stream(AlertRoles.duty()), Stream.of(Role.INTEGRATION))
                .toArray(Role[]::new);
    }
}
