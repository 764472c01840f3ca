package vn.tuantra.edge.page;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tuantra.edge.EdgeProperties;
import vn.tuantra.edge.demo.DemoClient;
import vn.tuantra.edge.demo.DemoDirectory;
import vn.tuantra.edge.demo.DemoUser;

/** The landing page and the log-in form. */
@Configuration(proxyBeanMethods = false)
class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Html LOGIN = Html.resource("login.html");
    private static final Html LANDING = Html.resource("landing.html");

    private static final Html REFUSED = Html.of("""
            <p class="refused" role="alert">Sai tên đăng nhập hoặc mật khẩu.
            <span lang="en">Wrong user name or password.</span></p>""");
    private static final Html LOCKED = Html.of("""
            <p class="refused" role="alert">Sai mật khẩu quá nhiều lần. Hãy thử lại sau {{seconds}} giây.
            <span lang="en">Too many wrong passwords. Try again in {{seconds}} seconds.</span></p>""");
    private static final Html USER = Html.of("""
            <tr><td><code>{{name}}</code></td><td>{{vi}}<span lang="en">{{en}}</span></td>
            <td><small>{{roles}}</small></td></tr>""");
    private static final Html CLIENT = Html.of("""
            <tr><td><code>{{name}}</code></td><td><code>{{secret}}</code></td>
            <td>{{vi}}<span lang="en">{{en}}</span></td><td><small>{{roles}}</small></td></tr>""");
    private static final Html CHOICE = Html.of("""
            <option value="{{name}}">{{vi}}</option>""");

    private final EdgeProperties edge;
    private final DemoDirectory directory;

    Pages(EdgeProperties edge, DemoDirectory directory) {
        this.edge = edge;
        this.directory = directory;
    }

    @Bean
    RouterFunction<ServerResponse> edgePages() {
        return route().GET("/", request -> html(landing()))
                .GET("/login", request -> html(login(request)))
                .build();
    }

    private Html landing() {
        return LANDING.with(Map.of(
                "base", edge.issuer(),
                "password", directory.password(),
                "users", each(directory.users(), Pages::row),
                "clients", each(directory.clients(), Pages::row)));
    }

    private Html login(ServerRequest request) {
        CsrfToken csrf =
                (CsrfToken) request.attribute(CsrfToken.class.getName()).orElseThrow();
        return LOGIN.with(Map.of(
                "csrfName", csrf.getParameterName(),
                "csrfToken", csrf.getToken(),
                "refused", refusal(request),
                "choices",
                        each(
                                directory.users(),
                                user -> CHOICE.with(Map.of("name", user.username(), "vi", user.labelVi()))),
                "password", directory.password()));
    }

    private static Html refusal(ServerRequest request) {
        return request.param("locked")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> LOCKED.with(Map.of("seconds", seconds)))
                .orElseGet(() -> request.param("error").isPresent() ? REFUSED : Html.of(""));
    }

    private static Html row(DemoUser user) {
        return USER.with(Map.of(
                "name", user.username(),
                "vi", user.labelVi(),
                "en", user.labelEn(),
                "roles", String.join(", ", user.roles())));
    }

    private static Html row(DemoClient client) {
        return CLIENT.with(Map.of(
                "name", client.clientId(),
                "secret", client.secret(),
                "vi", client.labelVi(),
                "en", client.labelEn(),
                "roles", String.join(", ", client.roles())));
    }

    private static <T> Html each(List<T> items, Function<T, Html> part) {
        return Html.of(items.stream().map(part).map(Html::toString).collect(Collectors.joining("\n")));
    }

    private static ServerResponse html(Html page) {
        return ServerResponse.ok().contentType(HTML).body(page.toString());
    }
}
