package vn.tuantra.patrol.checkpoint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.hotspot.Hotspots;
import vn.tuantra.patrol.hotspot.WardOfEntry;

/** Checkpoints are hung up by the ward's police command, which alone is told what a tag says. */
@RestController
@RequestMapping("/api/checkpoints")
class CheckpointController {

    /** A checkpoint as it is entered. */
    record CheckpointBody(
            @NotNull UUID wardId,
            @Nullable UUID hotspotId,
            @NotBlank @Size(max = 200) String name,
            @NotNull Double latitude,
            @NotNull Double longitude,
            @Min(5) @Max(500) @Nullable Integer radiusMetres,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        private static final int NEAR = 50;

        /** @throws Refusal {@code OUTSIDE_THE_COUNTRY}, {@code END_NOT_AFTER_START} */
        Checkpoint as(UUID id) {
            if (!Country.contains(latitude, longitude)) {
                throw Refusal.invalid("OUTSIDE_THE_COUNTRY", Map.of("field", "latitude"));
            }
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw Refusal.invalid("END_NOT_AFTER_START", Map.of("field", "validTo"));
            }
            int radius = radiusMetres == null ? NEAR : radiusMetres;
            return new Checkpoint(id, wardId, hotspotId, name, latitude, longitude, radius, "", validFrom, validTo);
        }
    }

    /** A checkpoint without its tag. */
    record CheckpointView(
            UUID checkpointId,
            UUID wardId,
            @Nullable UUID hotspotId,
            String name,
            double latitude,
            double longitude,
            int radiusMetres,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static CheckpointView of(Checkpoint checkpoint) {
            return new CheckpointView(
                    checkpoint.checkpointId(),
                    checkpoint.wardId(),
                    checkpoint.hotspotId(),
                    checkpoint.name(),
                    checkpoint.latitude(),
                    checkpoint.longitude(),
                    checkpoint.radiusMetres(),
                    checkpoint.validFrom(),
                    checkpoint.validTo());
        }
    }

    /** What the tag says, to be printed as a QR code or written to an NFC tag. */
    record TagView(UUID checkpointId, String name, String token) {}

    private final Checkpoints checkpoints;
    private final Hotspots hotspots;
    private final WardOfEntry wards;
    private final Clock clock;

    CheckpointController(Checkpoints checkpoints, Hotspots hotspots, WardOfEntry wards, Clock clock) {
        this.checkpoints = checkpoints;
        this.hotspots = hotspots;
        this.wards = wards;
        this.clock = clock;
    }

    /** Hangs up, changes, or (with an end) takes down; a change keeps the tag. */
    @Permitted("place-checkpoint")
    @PutMapping("/{id}")
    ResponseEntity<CheckpointView> put(@PathVariable UUID id, @Valid @RequestBody CheckpointBody body, Intent intent) {
        wards.require(intent.caller(), body.wardId(), "wardId");
        UUID hotspot = body.hotspotId();
        if (hotspot != null
                && !hotspots.unknownAmong(List.of(hotspot), body.validFrom()).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_HOTSPOT", Map.of("field", "hotspotId", "hotspot", hotspot));
        }
        Checkpoint checkpoint = body.as(id);
        return checkpoints.known(id, intent.caller()).isEmpty()
                ? Answers.created(checkpoints.add(checkpoint, intent.command()), CheckpointView::of)
                : Answers.ok(
                        checkpoints.replace(checkpoint, intent.caller(), intent.ifVersion(), intent.command()),
                        CheckpointView::of);
    }

    /** Those that hang today in the unit, or in the caller's own. */
    @Permitted("see-checkpoints")
    @GetMapping
    Page<CheckpointView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit,
            Caller caller) {
        return checkpoints
                .on(VietnamDay.of(clock.instant()), caller, unit, cursor, limit)
                .map(CheckpointView::of);
    }

    @Permitted("print-tag")
    @GetMapping("/{id}/tag")
    ResponseEntity<TagView> tag(@PathVariable UUID id, Caller caller) {
        return Answers.ok(
                checkpoints.visible(id, caller),
                checkpoint -> new TagView(checkpoint.checkpointId(), checkpoint.name(), checkpoint.token()));
    }

    /** The same as a page to print, A5. */
    @Permitted("print-tag")
    @GetMapping(value = "/{id}/tag/sheet", produces = "image/svg+xml")
    ResponseEntity<String> sheet(@PathVariable UUID id, Caller caller) {
        Checkpoint checkpoint = checkpoints.visible(id, caller).state();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(TagSheet.of(checkpoint.name(), checkpoint.token()));
    }
}
