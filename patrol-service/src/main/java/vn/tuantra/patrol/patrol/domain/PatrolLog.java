package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * The signed log of a patrol. It stays inside this service: what is written may name people.
 *
 * @param note what happened, in words
 */
public record PatrolLog(
        Instant signedAt, Actor signedBy, @Nullable String note) {}
