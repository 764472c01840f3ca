package vn.tuantra.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, without any personal data.
 *
 * @param subject the pseudonymous {@code sub} of the token, or the name of the system part that acted
 * @param role the role under which it was done
 * @param unitId the organisation unit the actor acted for; absent for system parts
 */
public record Actor(String subject, String role, @Nullable UUID unitId) {}
