package vn.tuantra.notification.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Audience;
import vn.tuantra.notification.alert.Audiences;

/**
 * The live stream of a command post (server-sent events), of one unit or with everything below it, all of it or only
 * some severities and categories. It begins with {@code hello}; then come the events of the
 * unit's alerts, each with a cursor as its id. With {@code Last-Event-ID} it first delivers what was missed, in order.
 * When that is not possible without a gap it says {@code resync}: load {@code /api/alerts} and go on from there.
 */
@RestController
class AlertStreamController {

    private final AlertHub hub;
    private final MissedAlerts missedAlerts;
    private final DeliveryMeter deliveries;
    private final StreamProperties properties;
    private final AudienceRequest audiences;
    private final Clock clock;

    AlertStreamController(
            AlertHub hub,
            MissedAlerts missedAlerts,
            DeliveryMeter deliveries,
            StreamProperties properties,
            AudienceRequest audiences,
            Clock clock) {
        this.hub = hub;
        this.missedAlerts = missedAlerts;
        this.deliveries = deliveries;
        this.properties = properties;
        this.audiences = audiences;
        this.clock = clock;
    }

    @GetMapping("/api/alert-stream")
    void stream(
            Caller caller,
            JwtAuthenticationToken token,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "UNIT") Audiences.Scope scope,
            @RequestParam(defaultValue = "") Set<Severity> severity,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Audience audience = audiences.read(caller, unit, scope, severity, category);
        Cursor position = hub.position();
        if (position == null) {
            throw new FeedNotReady();
        }
        boolean returning = lastEventId != null && !lastEventId.isBlank();
        Optional<Cursor> from = returning ? usable(lastEventId, position) : Optional.empty();
        AlertHub.Joined joined = hub.join(audience, from.orElse(null), deliveries);
        try {
            OutputStream out = open(response);
            if (from.isPresent()) {
                resume(joined, from.get(), audience, out);
            } else {
                begin(joined, returning ? "resync" : "hello", out);
            }
            Connection.End end = joined.connection()
                    .run(out, properties.heartbeat(), clock, token.getToken().getExpiresAt());
            out.write(SseText.control("bye", "{\"reason\":\"" + end + "\"}"));
            out.flush();
        } finally {
            hub.leave(joined.connection());
        }
    }

    private static Optional<Cursor> usable(@Nullable String lastEventId, Cursor position) {
        return Cursor.parse(String.valueOf(lastEventId))
                .filter(cursor -> cursor.isOf(position.epoch(), position.next().size()));
    }

    private void resume(AlertHub.Joined joined, Cursor from, Audience audience, OutputStream out) throws IOException {
        Optional<List<Frame>> stored = missedAlerts.between(from, joined.floor(), audience);
        if (stored.isEmpty()) {
            begin(joined, "resync", out);
            return;
        }
        out.write(SseText.control("hello", "{\"replay\":true}"));
        // The store vouches for everything below the floor, whether or not it concerned this unit.
        Cursor reached =
                joined.connection().replay(out, stored.get(), from, clock).max(joined.floor());
        joined.connection().replay(out, joined.missed(), reached, clock);
    }

    private static void begin(AlertHub.Joined joined, String event, OutputStream out) throws IOException {
        out.write(Frame.idLine(joined.position()));
        out.write(SseText.control(event, "{\"replay\":false}"));
        out.flush();
    }

    private static OutputStream open(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Proxies that buffer would hold an alert back.
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }
}
