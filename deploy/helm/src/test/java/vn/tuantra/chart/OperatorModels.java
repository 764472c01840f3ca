package vn.tuantra.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents read into the models of an operator, which refuse wrong types but quietly keep what they do not know. */
final class OperatorModels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OperatorModels() {}

    static List<String> problems(Manifest manifest, Class<?> model) {
        List<String> problems = new ArrayList<>();
        try {
            collectUnknown(JSON.convertValue(manifest.tree(), model), "", problems);
        } catch (IllegalArgumentException wrongType) {
            problems.add(
                    String.valueOf(wrongType.getMessage()).lines().findFirst().orElse(""));
        }
        return problems.stream().map(problem -> manifest + ": " + problem).toList();
    }

    private static void collectUnknown(@Nullable Object value, String path, List<String> problems) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> collectUnknown(one, path + "[]", problems));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> collectUnknown(one, path + "." + key, problems));
        } else if (value != null && isModel(value.getClass())) {
            for (Method getter : value.getClass().getMethods()) {
                if (isGetter(getter)) {
                    collectUnknown(value, getter, path, problems);
                }
            }
        }
    }

    private static void collectUnknown(Object value, Method getter, String path, List<String> problems) {
        try {
            Object field = getter.invoke(value);
            if (!getter.getName().equals("getAdditionalProperties")) {
                collectUnknown(field, path + "." + getter.getName().substring(3), problems);
            } else if (field instanceof Map<?, ?> unknown && !unknown.isEmpty()) {
                problems.add("unknown fields " + unknown.keySet() + " at " + path);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !method.getName().equals("getClass")
                && !java.lang.reflect.Modifier.isStatic(method.getModifiers());
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."));
    }
}
