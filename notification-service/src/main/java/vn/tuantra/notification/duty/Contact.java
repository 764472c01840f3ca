package vn.tuantra.notification.duty;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.ContactChanged;

/**
 * A person who can be called for a unit.
 *
 * @param reachedBy keyed digest of the first address: whoever is reached by the same one in several units is called
 *     about an incident once
 * @param teamId the team that the person leads: told at once when one of its members reports (REQ-INC-4)
 * @param name sealed
 * @param addresses in the order in which they are tried
 * @param reminders whether the person is reminded of the unit's deadlines
 */
public record Contact(
        UUID id,
        UUID unitId,
        @Nullable String reachedBy,
        @Nullable UUID teamId,
        String name,
        List<Address> addresses,
        @Nullable QuietHours quiet,
        boolean reminders,
        boolean active) {

    public Contact {
        addresses = List.copyOf(addresses);
    }

    /** Whom the ledger names: a pseudonym. */
    public String recipient() {
        return reachedBy == null ? id.toString() : reachedBy;
    }

    Contact gone() {
        return new Contact(id, unitId, null, null, "", List.of(), null, false, false);
    }

    ContactChanged announcement(Actor by) {
        return new ContactChanged(
                id, unitId, addresses.stream().map(Address::channel).toList(), active, by);
    }
}
