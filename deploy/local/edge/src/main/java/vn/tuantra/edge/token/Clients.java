package vn.tuantra.edge.token;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.tuantra.edge.EdgeProperties;
import vn.tuantra.edge.demo.DemoClient;
import vn.tuantra.edge.demo.DemoDirectory;
import vn.tuantra.edge.grant.DemoUserGrant;

/** Who may ask for tokens: the pages, scripts of the demo, and machines. */
@Configuration(proxyBeanMethods = false)
class Clients {

    private final EdgeProperties edge;

    Clients(EdgeProperties edge) {
        this.edge = edge;
    }

    @Bean
    RegisteredClientRepository registeredClients(DemoDirectory directory) {
        List<RegisteredClient> clients = Stream.concat(
                        Stream.of(pages(), scripts()),
                        directory.clients().stream().map(this::machine))
                .toList();
        return new InMemoryRegisteredClientRepository(clients);
    }

    private RegisteredClient pages() {
        return client("tuantra-web")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(edge.issuer() + "/")
                .postLogoutRedirectUri(edge.issuer() + "/")
                .postLogoutRedirectUri(edge.issuer() + "/command-centre/")
                .postLogoutRedirectUri(edge.issuer() + "/patrol/")
                .postLogoutRedirectUri(edge.issuer() + "/reports/")
                .postLogoutRedirectUri(edge.issuer() + "/teams/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private RegisteredClient scripts() {
        return client("tuantra-demo-cli")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(DemoUserGrant.TYPE)
                .build();
    }

    private RegisteredClient machine(DemoClient client) {
        return client(client.clientId())
                .clientSecret("{noop}" + client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private RegisteredClient.Builder client(String clientId) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(edge.accessTokenLifetime())
                        .refreshTokenTimeToLive(edge.refreshTokenLifetime())
                        .reuseRefreshTokens(false)
                        .build());
    }
}
