package vn.tuantra.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and {@code kill}: the first asks for an orderly stop, the second for an immediate one. A shutdown hook would
 * hear only the first. The JDK's signal class is reached by reflection because naming it is a compiler warning that
 * cannot be switched off.
 */
final class TerminalSignals {

    private static final String[] NAMES = {"INT", "TERM", "HUP"};

    private final AtomicInteger heard = new AtomicInteger();
    private final Runnable first;
    private final Runnable second;

    private TerminalSignals(Runnable first, Runnable second) {
        this.first = first;
        this.second = second;
    }

    static void handle(Runnable first, Runnable second) {
        TerminalSignals signals = new TerminalSignals(first, second);
        for (String name : NAMES) {
            signals.listenFor(name);
        }
    }

    private void listenFor(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler onSignal = (proxy, method, arguments) -> {
                hear();
                return null;
            };
            Object listener = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, onSignal);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException notOnThisJava) {
            throw new IllegalStateException(notOnThisJava);
        }
    }

    private void hear() {
        switch (heard.incrementAndGet()) {
            case 1 -> Thread.ofPlatform().name("stop").start(first);
            case 2 -> Thread.ofPlatform().name("kill").start(second);
            default -> {}
        }
    }
}
