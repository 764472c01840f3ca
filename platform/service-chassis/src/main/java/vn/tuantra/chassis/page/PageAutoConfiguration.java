package vn.tuantra.chassis.page;

import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tuantra.chassis.security.SecurityAutoConfiguration;
import vn.tuantra.chassis.security.SecurityProperties;

/** Serves the pages that a service names; their files are public, what they show is not. */
@AutoConfiguration(before = SecurityAutoConfiguration.class)
@ConditionalOnProperty("tuantra.page.names")
@EnableConfigurationProperties({PageProperties.class, SecurityProperties.class})
public class PageAutoConfiguration {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    @Bean
    Pages pages(PageProperties properties, SecurityProperties security) {
        return new Pages(properties.names().stream()
                .map(name -> Page.read(name, security.issuer(), properties))
                .toList());
    }

    @Bean
    @Order(1)
    SecurityFilterChain pageSecurity(HttpSecurity http, Pages pages) {
        return http.securityMatcher(pages.paths())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter((request, response) -> response.setHeader(
                                "Content-Security-Policy", pages.contentPolicy(request.getRequestURI()))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebMvcConfigurer pageFiles(Pages pages) {
        return new PageFiles(pages);
    }

    @Bean
    RouterFunction<ServerResponse> pageRoutes(
            Pages pages, PageProperties properties, SecurityProperties security, Clock clock) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (Page page : pages.all()) {
            routes.route(
                    reading("/" + page.name()),
                    request -> ServerResponse.status(HttpStatus.PERMANENT_REDIRECT)
                            .location(URI.create(page.path()))
                            .build());
            routes.route(
                    reading(page.path()),
                    request -> ServerResponse.ok()
                            .contentType(HTML)
                            .cacheControl(CacheControl.noCache())
                            .body(page.html()));
            routes.route(
                    reading(page.path() + "page.json"),
                    request -> ServerResponse.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new PageSettings(
                                    security.issuer(),
                                    properties.clientId(),
                                    properties.scope(),
                                    properties.tiles(),
                                    clock.instant())));
        }
        return routes.build();
    }

    private static RequestPredicate reading(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
    }
}
