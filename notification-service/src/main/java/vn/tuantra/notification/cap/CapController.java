package vn.tuantra.notification.cap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;

/** CAP out and CAP back in. */
@RestController
@RequestMapping("/api/cap")
class CapController {

    private final Alerts alerts;
    private final CapMessages messages;
    private final CapAnswers answers;
    private final CapProperties properties;
    private final Access access;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Clock clock;

    CapController(
            Alerts alerts,
            CapMessages messages,
            CapAnswers answers,
            CapProperties properties,
            Access access,
            UnitDirectory directory,
            Reach reach,
            Clock clock) {
        this.alerts = alerts;
        this.messages = messages;
        this.answers = answers;
        this.properties = properties;
        this.access = access;
        this.directory = directory;
        this.reach = reach;
        this.clock = clock;
    }

    @Permitted("read-cap")
    @GetMapping("/alerts/{alertId}")
    ResponseEntity<byte[]> document(@PathVariable UUID alertId, Caller caller) {
        Alert alert = alerts.find(alertId).orElseThrow(() -> Refusal.notFound("alert"));
        access.requireVisible(caller, alert.unitId(), "alert");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CapXml.CONTENT_TYPE))
                .body(CapXml.write(messages.of(alert)));
    }

    /**
     * The newest alerts of a unit, page by page. Asked for again with {@code If-None-Match} it costs nothing when nothing is
     * new.
     */
    @Permitted("read-cap-feed")
    @GetMapping("/feed")
    ResponseEntity<byte[]> feed(
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
            Caller caller) {
        access.requireReach(caller, unit);
        PageCursor after = cursor == null ? null : PageCursor.parse(cursor);
        Page<Alert> page = Page.cut(
                alerts.newest(unit, null, after, properties.pageSize() + 1),
                properties.pageSize(),
                CapController::placeOf);
        List<Alert> newest = page.items();
        String tag = tagOf(page);
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        Instant updated = newest.isEmpty() ? clock.instant() : newest.getFirst().recordedAt();
        String name = directory.tree().find(unit).map(OrgUnit::nameVi).orElse("");
        byte[] feed = CapFeed.write(
                new CapFeed.Head(name, unit, updated, linkTo(unit, cursor), linkTo(unit, null), next(unit, page)),
                newest.stream().map(messages::of).toList(),
                id -> properties.at("/api/cap/alerts/" + id));
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(MediaType.parseMediaType(CapFeed.CONTENT_TYPE))
                .body(feed);
    }

    private @Nullable String next(UUID unit, Page<Alert> page) {
        return page.next() == null ? null : linkTo(unit, page.next());
    }

    private String linkTo(UUID unit, @Nullable String cursor) {
        return properties.at("/api/cap/feed?unit=" + unit + (cursor == null ? "" : "&cursor=" + cursor));
    }

    private static String tagOf(Page<Alert> page) {
        return page.items().isEmpty()
                ? "\"empty\""
                : "\"%s-%d\""
                        .formatted(page.items().getFirst().id(), page.items().size());
    }

    private static String placeOf(Alert last) {
        return new PageCursor(last.recordedAt(), last.id()).toString();
    }

    /**
     * A centre acknowledges alerts of its unit, or says that it cannot use them; those that a merged unit left open are
     * its unit's as well.
     */
    @Permitted("answer-cap")
    @PostMapping(
            path = "/messages",
            consumes = {"application/cap+xml", "application/xml", "text/xml"})
    ResponseEntity<Void> answer(@RequestBody byte[] xml, Intent intent) {
        CapAnswer answer = CapAnswer.read(xml);
        Set<UUID> own = reach.withPredecessors(intent.caller().unitId());
        List<Alert> answered = answer.alertIds().stream()
                .flatMap(id -> alerts.find(id).stream())
                .filter(alert -> own.contains(alert.unitId()))
                .toList();
        if (answered.isEmpty()) {
            throw Refusal.notFound("alert");
        }
        answered.forEach(alert -> answers.apply(alert, answer.kind(), intent.commandIdentifiedBy(answer.identifier())));
        return ResponseEntity.accepted().build();
    }
}
