package vn.tuantra.chassis.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds the endpoints against the permission table when a service starts: a forgotten row is no start, not an open door. */
public final class PermittedEndpoints implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;
    private final Permissions permissions;

    PermittedEndpoints(RequestMappingHandlerMapping mapping, Permissions permissions) {
        this.mapping = mapping;
        this.permissions = permissions;
    }

    /**
     * An endpoint and its row.
     *
     * @param consumes the media type of its body
     */
    public record Endpoint(String method, String path, String consumes, Permission permission) {}

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> without = new TreeSet<>();
        ours().values().stream()
                .filter(handler ->
                        !handler.hasMethodAnnotation(Permitted.class) && !handler.hasMethodAnnotation(OpenToAll.class))
                .forEach(handler -> without.add(handler.getShortLogMessage()));
        if (!without.isEmpty()) {
            throw new IllegalStateException("no row in the permission table for " + without);
        }
        // A name that is not in the table ends the start as well.
        all();
    }

    /** Every endpoint that has a row. */
    public List<Endpoint> all() {
        return ours().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Permitted.class))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Endpoint(
                                        method.name(), path, consumedBy(entry.getKey()), rowOf(entry.getValue())))))
                .toList();
    }

    private static String consumedBy(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    private Permission rowOf(HandlerMethod handler) {
        Permitted permitted = handler.getMethodAnnotation(Permitted.class);
        return permissions.get(java.util.Objects.requireNonNull(permitted).value());
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("vn.tuantra."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
