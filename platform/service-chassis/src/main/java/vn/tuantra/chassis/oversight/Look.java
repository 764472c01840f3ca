package vn.tuantra.chassis.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at personal data.
 *
 * @param persons whose; several for a search
 * @param subject the pseudonymous {@code sub} of who looked
 * @param role under which
 * @param unitId for which unit
 * @param action as the permission table names it
 * @param purpose why; never words that may name somebody
 */
public record Look(
        UUID id,
        List<UUID> persons,
        String subject,
        String role,
        @Nullable UUID unitId,
        String action,
        @Nullable String purpose,
        Instant at) {

    public Look {
        persons = List.copyOf(persons);
    }
}
