package vn.tuantra.stories;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;

/** Starts the system once for all stories: real processes, two replicas of notification-service, the demo district. */
public final class RunningSystem implements BeforeAllCallback {

    private static @Nullable LocalStack stack;

    static LocalStack stack() {
        return requireNonNull(stack, "the extension has not started the system");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("running-system", key -> start(), AutoCloseable.class);
    }

    private static AutoCloseable start() {
        LocalStack started = LocalStack.start(StackOptions.onFreePorts()
                .withReplicas(Service.NOTIFICATION, 2)
                .withProperty("team-service", "team.equipment.check-every", "2s"));
        started.seed();
        stack = started;
        return started;
    }
}
