package vn.tuantra.edge.token;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Who is logged in on which page, in memory and for no more pages than an edge of this size can hold: the one that was
 * renewed longest ago makes room. Logging out ends all pages that one log-in has opened, whichever of them asked.
 */
@Component
public class KeptAuthorizations implements OAuth2AuthorizationService {

    static final int MOST = 5_000;

    private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> kept = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        kept.remove(authorization.getId());
        kept.put(authorization.getId(), authorization);
        memory.save(authorization);
        if (kept.size() > MOST) {
            remove(kept.values().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        kept.remove(authorization.getId());
        memory.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return memory.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return memory.findByToken(token, type);
    }

    /** Ends every page of the log-in to which an id token belongs. */
    public void end(String idToken) {
        OAuth2Authorization hinted = findByToken(idToken, new OAuth2TokenType("id_token"));
        if (hinted != null) {
            end(loginOf(hinted));
        }
    }

    /** Ends every page that a log-in has opened. */
    public synchronized void end(@Nullable Authentication login) {
        if (login != null) {
            List.copyOf(kept.values()).stream()
                    .filter(one -> isOf(login, loginOf(one)))
                    .forEach(this::remove);
        }
    }

    /** The same person, and the same moment of proving it: its details say from where and in which session. */
    private static boolean isOf(Authentication login, @Nullable Authentication other) {
        return other != null
                && login.getName().equals(other.getName())
                && Objects.equals(login.getDetails(), other.getDetails());
    }

    private static @Nullable Authentication loginOf(OAuth2Authorization authorization) {
        return authorization.getAttribute(Principal.class.getName());
    }
}
