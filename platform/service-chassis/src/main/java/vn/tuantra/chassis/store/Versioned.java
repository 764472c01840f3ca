package vn.tuantra.chassis.store;

import java.util.UUID;

/**
 * An aggregate as stored.
 *
 * @param version number of writes so far, the {@code ETag} of the API
 * @param replayed true when this answers a repeated command that changed nothing this time
 */
public record Versioned<S>(UUID id, long version, S state, boolean replayed) {}
