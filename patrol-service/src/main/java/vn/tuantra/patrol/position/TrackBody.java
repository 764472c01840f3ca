package vn.tuantra.patrol.position;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a device has gathered, perhaps without a network for a while, in whatever order. */
record TrackBody(@NotEmpty @Size(max = 500) List<@Valid @NotNull Point> points) {

    /** A point of the device's track, by the device's clock. Whether it can be is judged point by point. */
    record Point(
            @NotNull Instant at,
            @NotNull Double latitude,
            @NotNull Double longitude,
            @Min(0) @Max(100_000) @Nullable Integer accuracyMetres) {}
}
