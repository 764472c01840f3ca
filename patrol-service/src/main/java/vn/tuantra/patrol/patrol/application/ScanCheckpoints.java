package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.patrol.ScanMark;
import vn.tuantra.contract.patrol.ScanMethod;
import vn.tuantra.patrol.patrol.domain.GeoPoint;
import vn.tuantra.patrol.patrol.domain.OnTheStreet;
import vn.tuantra.patrol.patrol.domain.Passing;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.Scan;

/**
 * What phones scanned, in batches, late and more than once. Each item has a result of its own: one that cannot be is
 * refused by its name and takes no other with it.
 */
@Component
public class ScanCheckpoints {

    /**
     * @param sentAt by the phone's clock, which tells how wrong it is
     * @param device made by the app, once per phone
     */
    public record Batch(Instant sentAt, String device, List<Item> items) {}

    /**
     * @param token what the tag says; absent for a position
     * @param checkpointId for a position
     */
    public record Item(
            UUID scanId,
            ScanMethod method,
            @Nullable String token,
            @Nullable UUID checkpointId,
            Instant at,
            @Nullable GeoPoint seenAt,
            @Nullable Integer accuracyMetres) {}

    /** What became of an item. */
    public enum Outcome {
        ACCEPTED,
        KNOWN,
        REFUSED
    }

    /**
     * @param code why it was refused
     * @param marks what is odd about it
     */
    public record Result(
            UUID scanId, Outcome outcome, @Nullable String code, List<ScanMark> marks) {}

    private final Patrols patrols;
    private final ScannedTags tags;
    private final Clock clock;

    ScanCheckpoints(Patrols patrols, ScannedTags tags, Clock clock) {
        this.patrols = patrols;
        this.tags = tags;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_YOUR_TEAM}, {@code PATROL_NOT_UNDER_WAY} if it never set out */
    public List<Result> scan(PatrolId id, Batch batch, Caller caller, Command command) {
        Patrol patrol = patrols.visible(id, caller).state();
        OwnTeam.requireOneOf(caller, patrol.plan().teamIds());
        if (!patrol.hasSetOut()) {
            throw Refusal.conflict("PATROL_NOT_UNDER_WAY", Map.of("state", patrol.status()));
        }
        Instant now = clock.instant();
        Duration wrong = tags.clockError(batch.sentAt(), now);
        boolean elsewhere = patrols.isOnAnother(batch.device(), id);
        List<Scan> possible = new ArrayList<>();
        Map<UUID, String> refused = new HashMap<>();
        for (Item item : batch.items()) {
            try {
                possible.add(tags.resolved(
                        item, patrol, new ScannedTags.Phone(batch.device(), wrong, elsewhere, caller.subject()), now));
            } catch (Refusal refusal) {
                refused.put(item.scanId(), refusal.code());
            }
        }
        Patrol after = patrols.change(id, command, stored -> OnTheStreet.pass(stored, possible, now, command.by()))
                .state();
        return batch.items().stream()
                .map(item -> result(item.scanId(), refused.get(item.scanId()), patrol, after))
                .toList();
    }

    private static Result result(UUID scanId, @Nullable String code, Patrol before, Patrol after) {
        if (code != null) {
            return new Result(scanId, Outcome.REFUSED, code, List.of());
        }
        List<ScanMark> marks = after.passing(scanId).map(Passing::marks).orElse(List.of());
        Outcome outcome = before.passing(scanId).isPresent() ? Outcome.KNOWN : Outcome.ACCEPTED;
        return new Result(scanId, outcome, null, marks);
    }
}
