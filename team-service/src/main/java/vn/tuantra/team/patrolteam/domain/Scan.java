package vn.tuantra.team.patrolteam.domain;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The signed paper of a decision as a picture. It names people, so it lies sealed.
 *
 * @param sha256 of the bytes as they were handed in, in lower-case hex
 * @param sealedKey opens the file together with the team's own key
 */
public record Scan(
        UUID fileId,
        String decisionNumber,
        String mediaType,
        long size,
        String sha256,
        String sealedKey,
        Actor by,
        Instant at) {}
