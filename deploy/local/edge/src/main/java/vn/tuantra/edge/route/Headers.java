package vn.tuantra.edge.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Headers that go through: all but those about one connection (RFC 9110, 7.6.1). */
final class Headers {

    private static final Set<String> OF_A_CONNECTION = caseInsensitive(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** What the client that sends them sets by itself. */
    private static final Set<String> SET_BY_THE_CLIENT = caseInsensitive("content-length", "expect");

    private Headers() {}

    static Map<String, List<String>> ofRequest(HttpServletRequest request) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames())
                .forEach(name -> all.put(name, Collections.list(request.getHeaders(name))));
        all.keySet().removeAll(SET_BY_THE_CLIENT);
        return through(all);
    }

    static Map<String, List<String>> ofResponse(HttpResponse<?> response) {
        return through(response.headers().map());
    }

    private static Map<String, List<String>> through(Map<String, List<String>> all) {
        Map<String, List<String>> through = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        through.putAll(all);
        List<String> named = new ArrayList<>();
        through.getOrDefault("connection", List.of())
                .forEach(value -> named.addAll(List.of(value.split("[,\\s]+", -1))));
        named.forEach(through::remove);
        OF_A_CONNECTION.forEach(through::remove);
        return through;
    }

    private static Set<String> caseInsensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
