package vn.tuantra.chassis.security;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.tuantra.contract.Actor;

/**
 * Who is calling, from a verified access token.
 *
 * @param subject the pseudonymous {@code sub}
 * @param unitId the unit the caller acts for; absent for machines that act for none
 * @param teamId the team of a team member
 * @param memberId which member of a team it is; absent for everybody else
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable UUID unitId,
        @Nullable UUID teamId,
        @Nullable UUID memberId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody who is no member of a team. */
    public Caller(String subject, Set<Role> roles, @Nullable UUID unitId, @Nullable UUID teamId) {
        this(subject, roles, unitId, teamId, null);
    }

    /** Reads the claims {@code sub, roles, unit, team, member}; what is malformed grants nothing. */
    public static Caller from(Jwt jwt) {
        Collection<String> names = Optional.<Collection<String>>ofNullable(jwt.getClaimAsStringList("roles"))
                .orElse(Set.of());
        Set<Role> roles = names.stream()
                .flatMap(name -> Role.known(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Caller(
                requireNonNull(jwt.getSubject(), "sub"),
                roles,
                uuid(jwt, "unit"),
                uuid(jwt, "team"),
                uuid(jwt, "member"));
    }

    /**
     * Who made the request that is being worked on.
     *
     * @throws IllegalStateException where nobody had to say who they are
     */
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return from(token.getToken());
        }
        throw new IllegalStateException("an endpoint with a Caller must not be open to the public");
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The caller as events name it, acting under a role. */
    public Actor as(Role role) {
        return new Actor(subject, role.name(), unitId);
    }

    private static @Nullable UUID uuid(Jwt jwt, String claim) {
        String text = jwt.getClaimAsString(claim);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
