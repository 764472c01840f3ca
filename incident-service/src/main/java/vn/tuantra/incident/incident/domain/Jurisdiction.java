package vn.tuantra.incident.incident.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units valid when the incident was received. They never change afterwards, whatever is merged (REQ-ORG-4). */
public record Jurisdiction(UUID wardId, @Nullable UUID residentialGroupId, UUID wardPoliceId) {}
