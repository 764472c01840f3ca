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
 * @param purpose why, in a word that names nobody: it also stands in the audit trail
 * @param reason why, in the words of who looked; they may name a person, so they stand here only
 */
public record Look(
        UUID id,
        List<UUID> persons,
        String subject,
        String role,
        @Nullable UUID unitId,
        String action,
        @Nullable String purpose,
        @Nullable String reason,
        Instant at) {

    public Look {
        persons = List.copyOf(persons);
    }
}
