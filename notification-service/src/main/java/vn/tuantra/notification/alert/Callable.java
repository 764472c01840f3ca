package vn.tuantra.notification.alert;

import java.util.UUID;

/** Whether anybody can be called for a unit. */
@FunctionalInterface
public interface Callable {

    boolean canBeCalled(UUID unitId);
}
