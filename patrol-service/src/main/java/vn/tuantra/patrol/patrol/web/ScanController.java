package vn.tuantra.patrol.patrol.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.patrol.ScanMethod;
import vn.tuantra.patrol.patrol.application.ScanCheckpoints;
import vn.tuantra.patrol.patrol.domain.GeoPoint;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** Phones say at which checkpoints they were. */
@RestController
@RequestMapping("/api/patrols")
class ScanController {

    /** @param sentAt by the phone's clock, which tells how wrong it is */
    record ScanBody(
            @NotNull Instant sentAt,
            @NotBlank @Size(max = 100) String device,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull ItemBody> scans) {

        ScanCheckpoints.Batch asBatch() {
            return new ScanCheckpoints.Batch(
                    sentAt, device, scans.stream().map(ItemBody::asItem).toList());
        }
    }

    /** What the phone cannot get wrong by itself is asked for here; the rest is refused item by item. */
    record ItemBody(
            @NotNull UUID id,
            @NotNull ScanMethod method,
            @Size(max = 200) @Nullable String token,
            @Nullable UUID checkpointId,
            @NotNull Instant at,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Min(0) @Max(100_000) @Nullable Integer accuracyMetres) {

        ScanCheckpoints.Item asItem() {
            GeoPoint seenAt = latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
            return new ScanCheckpoints.Item(
                    id, method, token, checkpointId, at.truncatedTo(ChronoUnit.MILLIS), seenAt, accuracyMetres);
        }
    }

    /** What became of each, in the order in which they came. */
    record ResultView(List<ScanCheckpoints.Result> results) {}

    private final ScanCheckpoints scanCheckpoints;

    ScanController(ScanCheckpoints scanCheckpoints) {
        this.scanCheckpoints = scanCheckpoints;
    }

    @Permitted("scan-checkpoints")
    @PostMapping("/{id}/scans")
    ResultView scan(@PathVariable UUID id, @Valid @RequestBody ScanBody body, Intent intent) {
        return new ResultView(
                scanCheckpoints.scan(new PatrolId(id), body.asBatch(), intent.caller(), intent.command()));
    }
}
