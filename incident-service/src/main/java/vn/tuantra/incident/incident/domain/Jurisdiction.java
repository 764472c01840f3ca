package vn.tuantra.incident.incident.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The units valid when the incident was received. They never change afterwards, whatever is merged (REQ-ORG-4).
 *
 * @param borderWardId the other ward when it happens on the border of two (II.2.c1)
 */
public record Jurisdiction(
        UUID wardId,
        @Nullable UUID residentialGroupId,
        UUID wardPoliceId,
        @Nullable UUID borderWardId,
        @Nullable UUID borderPoliceId) {}
