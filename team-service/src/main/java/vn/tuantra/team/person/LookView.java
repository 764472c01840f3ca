package vn.tuantra.team.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.oversight.Look;

/**
 * Who looked at a person's data, as the person sees it: the office, never the official's pseudonym, and not the words of
 * whoever looked, which may name others.
 *
 * @param purpose as the list of purposes calls it
 */
record LookView(
        Instant at,
        String role,
        @Nullable String unitNameVi,
        String action,
        @Nullable String purpose) {

    static LookView of(Look look, @Nullable String unitNameVi) {
        return new LookView(look.at(), look.role(), unitNameVi, look.action(), look.purpose());
    }
}
