package vn.tuantra.edge.login;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.tuantra.edge.EdgeProperties;
import vn.tuantra.edge.grant.DemoUserGrantConverter;
import vn.tuantra.edge.grant.DemoUserGrantProvider;
import vn.tuantra.edge.grant.PageRefreshTokens;
import vn.tuantra.edge.grant.PublicClientConverter;
import vn.tuantra.edge.grant.PublicClientProvider;
import vn.tuantra.edge.token.KeptAuthorizations;

/** The OpenID Connect endpoints, with the demo grant beside the standard ones. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerSecurity {

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            JWKSource<SecurityContext> keys, OAuth2TokenCustomizer<JwtEncodingContext> claims) {
        JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(generator, new PageRefreshTokens());
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            EdgeProperties edge,
            RegisteredClientRepository clients,
            AuthenticationProvider demoUsers,
            OAuth2TokenGenerator<OAuth2Token> tokens,
            KeptAuthorizations pages) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(endOf(pages))))
                    .clientAuthentication(client -> client.authenticationConverter(new PublicClientConverter())
                            .authenticationProvider(new PublicClientProvider(clients)))
                    .tokenEndpoint(token -> token.accessTokenRequestConverter(new DemoUserGrantConverter())
                            .authenticationProvider(new DemoUserGrantProvider(demoUsers, tokens))
                            .errorResponseHandler(Refusals.toScript()))
                    .authorizationEndpoint(authorization -> authorization.authenticationProviders(
                            providers -> returnOnlyTo(new OwnOriginRedirect(edge.issuer()), providers)));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.oauth2ResourceServer(resources -> resources.jwt(withDefaults()));
        http.exceptionHandling(errors ->
                errors.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browsers()));
        return http.build();
    }

    /** Without it a log-out would end the session in the browser, and leave to every page the token that renews. */
    private static AuthenticationSuccessHandler endOf(KeptAuthorizations pages) {
        OidcLogoutAuthenticationSuccessHandler usual = new OidcLogoutAuthenticationSuccessHandler();
        return (request, response, logout) -> {
            pages.end(((OidcLogoutAuthenticationToken) logout).getIdTokenHint());
            usual.onAuthenticationSuccess(request, response, logout);
        };
    }

    private static void returnOnlyTo(OwnOriginRedirect origin, List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(
                        origin.andThen(OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR)));
    }

    private static MediaTypeRequestMatcher browsers() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
