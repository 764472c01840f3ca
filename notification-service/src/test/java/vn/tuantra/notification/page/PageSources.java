package vn.tuantra.notification.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;

/** The modules of a page, followed from its HTML through its import map as a browser does. */
final class PageSources {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
    private static final Pattern IMPORT =
            Pattern.compile("(?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*)['\"]([^'\"\\s]+)['\"]");

    private final String page;
    private final Map<String, String> imports = new TreeMap<>();
    private final WebJarVersionLocator libraries = new WebJarVersionLocator();
    private final Map<String, String> modules = new TreeMap<>();

    private PageSources(String page) {
        this.page = page;
    }

    static PageSources of(String page) {
        PageSources sources = new PageSources(page);
        String html = sources.read("index.html").orElseThrow();
        JsonNode map = EventJson.mapper().readTree(group(IMPORT_MAP, html));
        map.path("imports")
                .properties()
                .forEach(entry ->
                        sources.imports.put(entry.getKey(), entry.getValue().asString()));
        sources.follow(group(ENTRY, html));
        return sources;
    }

    /** Sources by their address below the page; an import that leads nowhere has no text. */
    Map<String, String> modules() {
        return modules;
    }

    Stream<String> own() {
        return modules.entrySet().stream()
                .filter(module -> !module.getKey().startsWith("lib/"))
                .map(Map.Entry::getValue);
    }

    private void follow(String entry) {
        Deque<String> open = new ArrayDeque<>();
        open.add(entry);
        while (!open.isEmpty()) {
            String address = open.remove();
            if (modules.containsKey(address)) {
                continue;
            }
            String text = read(address).orElse("");
            modules.put(address, text);
            Matcher found = IMPORT.matcher(text);
            while (found.find()) {
                open.add(resolve(found.group(1), address));
            }
        }
    }

    private String resolve(String specifier, String from) {
        if (specifier.startsWith(".")) {
            return java.net.URI.create("/" + from).resolve(specifier).getPath().substring(1);
        }
        String exact = imports.get(specifier);
        if (exact != null) {
            return exact.substring(2);
        }
        return imports.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/") && specifier.startsWith(entry.getKey()))
                .map(entry -> entry.getValue().substring(2)
                        + specifier.substring(entry.getKey().length()))
                .findFirst()
                .orElse("unmapped/" + specifier);
    }

    private Optional<String> read(String address) {
        if (address.startsWith("lib/")) {
            String[] parts = address.substring(4).split("/", 2);
            String path = parts.length == 2 ? libraries.fullPath(parts[0], parts[1]) : null;
            return text(path);
        }
        return text(address.startsWith("look/") ? address : "page/" + page + "/" + address);
    }

    private static Optional<String> text(@Nullable String resource) {
        ClassLoader loader = PageSources.class.getClassLoader();
        try (InputStream in = resource == null ? null : loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + pattern);
        }
        return found.group(1);
    }
}
