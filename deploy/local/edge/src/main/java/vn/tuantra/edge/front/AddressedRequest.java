package vn.tuantra.edge.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as if it had come to one address, whatever its {@code Host} and forwarding headers say. */
final class AddressedRequest extends HttpServletRequestWrapper {

    private static final String SECURE = "https";

    private final URI address;
    private final Map<String, String> own;

    AddressedRequest(HttpServletRequest request, URI address) {
        super(request);
        this.address = address;
        this.own = Map.of(
                "host", address.getRawAuthority(),
                "x-forwarded-host", address.getRawAuthority(),
                "x-forwarded-proto", address.getScheme(),
                "x-forwarded-port", Integer.toString(port()));
    }

    @Override
    public String getScheme() {
        return address.getScheme();
    }

    @Override
    public boolean isSecure() {
        return SECURE.equals(address.getScheme());
    }

    @Override
    public String getServerName() {
        return address.getHost();
    }

    @Override
    public int getServerPort() {
        return port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.getScheme() + "://" + address.getRawAuthority()).append(getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isForwarding(name) ? own.get(lower(name)) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!isForwarding(name)) {
            return super.getHeaders(name);
        }
        String value = own.get(lower(name));
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isForwarding(name))
                .toList();
        return Collections.enumeration(
                Stream.concat(names.stream(), own.keySet().stream()).toList());
    }

    private static boolean isForwarding(String name) {
        String lower = lower(name);
        return "host".equals(lower) || "forwarded".equals(lower) || lower.startsWith("x-forwarded-");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private int port() {
        return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
    }
}
