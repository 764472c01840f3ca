package vn.tuantra.patrol.patrol.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.ScanMethod;
import vn.tuantra.patrol.checkpoint.Checkpoint;
import vn.tuantra.patrol.checkpoint.Checkpoints;
import vn.tuantra.patrol.patrol.PatrolSettings;
import vn.tuantra.patrol.patrol.domain.GeoPoint;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.Scan;

/** Finds out what a scan is about, and whether it can be. */
@Component
class ScannedTags {

    /** @param wrong by how much its clock is ahead; zero when it is right */
    record Phone(String device, Duration wrong, boolean elsewhere, String subject) {}

    private final Checkpoints checkpoints;
    private final Reach reach;
    private final Duration tolerance;

    ScannedTags(Checkpoints checkpoints, Reach reach, PatrolSettings settings) {
        this.checkpoints = checkpoints;
        this.reach = reach;
        this.tolerance = settings.clockTolerance();
    }

    /** By how much a phone's clock is ahead; what the network takes is no error. */
    Duration clockError(Instant sentAt, Instant now) {
        Duration ahead = Duration.between(now, sentAt);
        return ahead.abs().compareTo(tolerance) > 0 ? ahead : Duration.ZERO;
    }

    /**
     * @throws Refusal {@code UNKNOWN_TAG}, {@code TAG_OF_ANOTHER_WARD}, {@code OUTSIDE_THE_PATROL}, {@code
     *     OUTSIDE_THE_COUNTRY}, {@code TOO_FAR_AWAY}, {@code ID_ALREADY_USED}
     */
    Scan resolved(ScanCheckpoints.Item item, Patrol patrol, Phone phone, Instant now) {
        Instant at = item.at().minus(phone.wrong());
        requireDuring(at, patrol, now);
        Checkpoint checkpoint = checkpoint(item, at);
        requireWardOf(patrol, checkpoint);
        GeoPoint seenAt = item.seenAt();
        if (seenAt != null && !Country.contains(seenAt.latitude(), seenAt.longitude())) {
            throw Refusal.invalid("OUTSIDE_THE_COUNTRY", Map.of("field", "latitude"));
        }
        Scan scan = new Scan(
                item.scanId(),
                checkpoint.checkpointId(),
                new GeoPoint(checkpoint.latitude(), checkpoint.longitude()),
                checkpoint.radiusMetres(),
                item.method(),
                item.at(),
                at,
                seenAt,
                item.accuracyMetres(),
                phone.device(),
                phone.elsewhere(),
                phone.subject());
        requireThere(scan);
        if (patrol.passing(scan.scanId()).filter(known -> !known.isSameAs(scan)).isPresent()) {
            throw Refusal.conflict("ID_ALREADY_USED", Map.of("id", scan.scanId()));
        }
        return scan;
    }

    /** A position proves nothing but itself; a tag proves more than a position. */
    private static void requireThere(Scan scan) {
        if (scan.method() == ScanMethod.POSITION && (scan.seenAt() == null || !scan.isNear())) {
            throw Refusal.invalid("TOO_FAR_AWAY", Map.of("field", "latitude"));
        }
    }

    private Checkpoint checkpoint(ScanCheckpoints.Item item, Instant at) {
        String token = item.token();
        UUID id = item.checkpointId();
        Optional<Checkpoint> found = Optional.empty();
        if (item.method() == ScanMethod.POSITION && id != null) {
            found = checkpoints.find(id);
        } else if (item.method() != ScanMethod.POSITION && token != null) {
            found = checkpoints.byToken(token);
        }
        return found.filter(checkpoint -> checkpoint.isValidOn(VietnamDay.of(at)))
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_TAG", Map.of("field", "token")));
    }

    private void requireDuring(Instant at, Patrol patrol, Instant now) {
        Instant started = patrol.startedAt();
        Instant ended = patrol.endedAt();
        Instant last = ended == null ? now : ended;
        if (started == null || at.isBefore(started.minus(tolerance)) || at.isAfter(last.plus(tolerance))) {
            throw Refusal.invalid("OUTSIDE_THE_PATROL", Map.of("field", "at"));
        }
    }

    private void requireWardOf(Patrol patrol, Checkpoint checkpoint) {
        List<UUID> wards = Stream.concat(Stream.of(patrol.wardId()), patrol.plan().scope().partnerUnitIds().stream())
                .toList();
        if (wards.stream().noneMatch(ward -> reach.sharesWork(ward, checkpoint.wardId()))) {
            throw Refusal.invalid("TAG_OF_ANOTHER_WARD", Map.of("field", "token"));
        }
    }
}
