package vn.tuantra.incident.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody concerned by an incident. Nobody is called a criminal here: whoever is suspected is "người liên quan".
 *
 * @param sealed name, citizen number, phone, address and note, each sealed with the person's own key; empty after
 *     deletion
 * @param tokens blind index of the name; empty after deletion
 * @param accesses who saw the plain data, when and why; only grows
 * @param erasure who asked for its deletion first; a second person has to ask, too
 * @param shreddedAt when the key was destroyed and with it every copy of the data
 */
public record Person(
        UUID id,
        UUID incidentId,
        Involvement involvement,
        @Nullable Boolean minor,
        Map<String, String> sealed,
        List<String> tokens,
        Instant createdAt,
        String createdBy,
        List<Access> accesses,
        @Nullable ErasureRequest erasure,
        @Nullable Instant shreddedAt,
        @Nullable String shreddedBecause) {

    /** How somebody is concerned. */
    public enum Involvement {
        CONCERNED,
        VICTIM,
        WITNESS,
        REPORTER,
        GUARDIAN
    }

    /** Why plain data may be looked at. */
    public enum Purpose {
        INVESTIGATION,
        IDENTIFICATION,
        NOTIFY_RELATIVES,
        HANDOVER,
        DATA_SUBJECT_REQUEST
    }

    /** The first of the two who must ask for a deletion. */
    public record ErasureRequest(String subject, Instant at) {}

    /** One look at the plain data. */
    public record Access(
            String subject,
            String role,
            Instant at,
            Purpose purpose,
            @Nullable String reason) {}

    public Person {
        sealed = Map.copyOf(sealed);
        tokens = List.copyOf(tokens);
        accesses = List.copyOf(accesses);
    }

    Person seenBy(Access access) {
        List<Access> longer = new ArrayList<>(accesses);
        longer.add(access);
        return new Person(
                id,
                incidentId,
                involvement,
                minor,
                sealed,
                tokens,
                createdAt,
                createdBy,
                longer,
                erasure,
                shreddedAt,
                shreddedBecause);
    }

    Person shredded(Instant at, String because) {
        return new Person(
                id,
                incidentId,
                involvement,
                null,
                Map.of(),
                List.of(),
                createdAt,
                createdBy,
                accesses,
                erasure,
                at,
                because);
    }

    Person askedToBeErased(ErasureRequest first) {
        return new Person(
                id,
                incidentId,
                involvement,
                minor,
                sealed,
                tokens,
                createdAt,
                createdBy,
                accesses,
                first,
                shreddedAt,
                shreddedBecause);
    }
}
