package vn.tuantra.edge.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.tuantra.edge.token.KeptAuthorizations;

/** What the rest of the origin lets through: services check tokens themselves, the edge's own pages are public. */
@Configuration(proxyBeanMethods = false)
class OriginSecurity {

    private static final String PAGE_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    @Order(2)
    SecurityFilterChain servicesChain(HttpSecurity http) {
        // Pages of services bring their own content policy; a second one would shut out their import maps.
        http.securityMatcher("/api/**", "/docs/**", "/command-centre/**", "/patrol/**", "/reports/**", "/teams/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        // Callers prove themselves by a bearer token in each request; there is no cookie that another site could ride.
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesChain(HttpSecurity http, KeptAuthorizations pages) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.formLogin(form ->
                form.loginPage("/login").failureHandler(Refusals::toForm).permitAll());
        http.logout(logout -> logout.addLogoutHandler((request, response, login) -> pages.end(login)));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }
}
