package vn.tuantra.stories;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;

/** Starts the system once for all stories: real processes, two replicas of notification-service, the demo district. */
public final class RunningSystem implements BeforeAllCallback {

    private static LocalStack stack;

    static LocalStack stack() {
        return stack;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("running-system", key -> start(), AutoCloseable.class);
    }

    private static AutoCloseable start() {
        LocalStack started = LocalStack.start(StackOptions.onFreePorts().withReplicas(Service.NOTIFICATION, 2));
        started.seed();
        stack = started;
        return started;
    }
}
