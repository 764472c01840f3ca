package vn.tuantra.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document of a rendered chart. */
record Manifest(Map<String, Object> tree) {

    @SuppressWarnings("unchecked") // the keys of a manifest are text, or the schemas refuse it
    static Manifest of(Object document) {
        return new Manifest((Map<String, Object>) document);
    }

    String kind() {
        return String.valueOf(tree.get("kind"));
    }

    String type() {
        return tree.get("apiVersion") + "/" + kind();
    }

    String name() {
        return String.valueOf(at("metadata", "name"));
    }

    /** What lies at a path of fields; null when there is nothing. */
    @Nullable
    Object at(String... path) {
        Object here = tree;
        for (String field : path) {
            here = here instanceof Map<?, ?> map ? map.get(field) : null;
        }
        return here;
    }

    /** The pod that a workload starts; empty for everything else. */
    Stream<Manifest> pod() {
        return at("spec", "template", "spec") instanceof Map<?, ?> pod ? Stream.of(of(pod)) : Stream.empty();
    }

    /** The containers of a pod, those that only begin it too. */
    Stream<Manifest> containers() {
        return Stream.of("initContainers", "containers").flatMap(this::list);
    }

    /** A list of objects in a field. */
    Stream<Manifest> list(String... path) {
        return at(path) instanceof List<?> list ? list.stream().map(Manifest::of) : Stream.empty();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
