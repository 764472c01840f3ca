package vn.tuantra.incident.incident.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.FindIncidents;
import vn.tuantra.incident.incident.domain.Circle;
import vn.tuantra.incident.incident.domain.IncidentSearch;

/**
 * What a duty officer looks for; everything that is absent does not matter.
 *
 * @param text words of the description, place or number, with or without tone marks
 * @param radius metres around the point
 */
record SearchBody(
        @Nullable UUID unit,
        @Nullable Set<IncidentState> state,
        @Nullable Set<Severity> severity,
        @Size(max = 40) @Nullable List<@Size(min = 3, max = 6) String> category,
        @Nullable Instant from,
        @Nullable Instant to,
        @Size(max = 200) @Nullable String text,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
        @Min(1) @Max(50_000) @Nullable Integer radius,
        @Nullable String cursor,
        @Min(1) @Max(200) @Nullable Integer limit) {

    private static final int USUAL_RADIUS = 500;
    private static final int USUAL_LIMIT = 50;

    int radiusOrDefault() {
        return radius == null ? USUAL_RADIUS : radius;
    }

    int limitOrDefault() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    FindIncidents.Query in(UUID below, @Nullable Circle near, IncidentSearch.@Nullable After after) {
        return new FindIncidents.Query(
                below,
                Objects.requireNonNullElse(state, Set.of()),
                Objects.requireNonNullElse(severity, Set.of()),
                Objects.requireNonNullElse(category, List.of()),
                from,
                to,
                text,
                near,
                after);
    }
}
