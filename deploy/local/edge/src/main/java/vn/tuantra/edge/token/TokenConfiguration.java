package vn.tuantra.edge.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import vn.tuantra.edge.EdgeProperties;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(EdgeProperties edge) {
        return AuthorizationServerSettings.builder()
                .issuer(edge.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(EdgeProperties edge) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(edge.dataDir())));
    }
}
