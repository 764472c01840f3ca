package vn.tuantra.notification.stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import vn.tuantra.chassis.security.Permitted;
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
    private final AudienceRequest audiences;

    AlertStreamController(
            AlertHub hub, MissedAlerts missedAlerts, DeliveryMeter deliveries, AudienceRequest audiences) {
        this.hub = hub;
        this.missedAlerts = missedAlerts;
        this.deliveries = deliveries;
        this.audiences = audiences;
    }

    @Permitted("follow-alerts")
    @GetMapping("/api/alert-stream")
    void stream(
            Caller caller,
            JwtAuthenticationToken token,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "UNIT") Audiences.Scope scope,
            @RequestParam(defaultValue = "") Set<Severity> severity,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Audience audience = audiences.read(caller, unit, scope, severity, category);
        Cursor position = hub.position();
        if (position == null) {
            throw new FeedNotReady();
        }
        boolean returning = lastEventId != null && !lastEventId.isBlank();
        Optional<Cursor> from = returning ? usable(lastEventId, position) : Optional.empty();
        AlertHub.Joined joined = hub.join(audience, from.orElse(null), deliveries);
        try {
            Optional<Replay> replay = from.flatMap(cursor -> replay(joined, cursor, audience));
            byte[] greeting = replay.isPresent()
                    ? SseText.control("hello", "{\"replay\":true}")
                    : beginning(joined, returning ? "resync" : "hello");
            request.upgrade(ScreenSocket.class)
                    .carry(
                            joined.connection(),
                            new Connection.Opening(
                                    greeting,
                                    replay.orElse(null),
                                    token.getToken().getExpiresAt()));
            answer(response);
        } catch (IOException | ServletException | RuntimeException e) {
            joined.connection().hangUp(Connection.End.GONE);
            throw e;
        }
    }

    private static Optional<Cursor> usable(@Nullable String lastEventId, Cursor position) {
        return Cursor.parse(String.valueOf(lastEventId))
                .filter(cursor -> cursor.isOf(position.epoch(), position.next().size()));
    }

    private Optional<Replay> replay(AlertHub.Joined joined, Cursor from, Audience audience) {
        return missedAlerts
                .between(from, joined.floor(), audience)
                .map(stored -> new Replay(stored, joined.floor(), joined.missed(), from));
    }

    private static byte[] beginning(AlertHub.Joined joined, String event) {
        return SseText.ending(SseText.controlFields(event, "{\"replay\":false}"), Frame.idLine(joined.position()));
    }

    private static void answer(HttpServletResponse response) throws IOException {
        // Handing the socket over says 101; for the screen it is an ordinary answer that ends with the connection.
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Connection", "close");
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Proxies that buffer would hold an alert back.
        response.setHeader("X-Accel-Buffering", "no");
        // An answer that ends without having begun would be an empty one.
        response.flushBuffer();
    }
}
