package vn.tuantra.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Subjects of histories that run beside that of the thing they are about. A subject has one sequence, so two things of
 * one service that are kept under the same id must not share it on the wire.
 */
public final class Subject {

    private Subject() {}

    /** The subject of the history {@code kind} of a thing: UUID version 3 (without name space) of {@code kind/id}. */
    public static UUID of(String kind, UUID id) {
        return UUID.nameUUIDFromBytes((kind + "/" + id).getBytes(UTF_8));
    }
}
