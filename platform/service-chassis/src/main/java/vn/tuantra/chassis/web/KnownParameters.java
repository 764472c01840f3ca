package vn.tuantra.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.BoundaryText;

/**
 * Refuses query parameters that an endpoint does not have. Who asks for {@code ?state=} and misspells it would get the
 * whole list and believe that it was filtered.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getQueryString() != null
                && method.getBeanType().getName().startsWith("vn.tuantra.")) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), m -> namesOf(method));
            Arrays.stream(request.getQueryString().split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pair -> check(names, pair));
        }
        return true;
    }

    private static void check(Set<String> names, String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (!names.contains(name)) {
            throw Refusal.invalid(
                    "UNKNOWN_PARAMETER", Map.of("field", BoundaryText.isPrintable(name) ? name : "?", "known", names));
        }
        BoundaryText.clean(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Set<String> namesOf(HandlerMethod method) {
        DefaultParameterNameDiscoverer discoverer = new DefaultParameterNameDiscoverer();
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> {
                    parameter.initParameterNameDiscovery(discoverer);
                    return nameOf(parameter);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String nameOf(MethodParameter parameter) {
        // The synthesised form knows `value` and `name` as one.
        RequestParam annotation = new SynthesizingMethodParameter(
                        java.util.Objects.requireNonNull(parameter.getMethod()), parameter.getParameterIndex())
                .getParameterAnnotation(RequestParam.class);
        String given = annotation == null ? "" : annotation.name();
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }
}
