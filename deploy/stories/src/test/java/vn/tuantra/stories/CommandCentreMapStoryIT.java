package vn.tuantra.stories;

import static vn.tuantra.stories.DutyScreen.expect;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The map of the command centre, in a real browser: a hotspot that the ward decided, and a patrol that moves. */
@Tag("long")
class CommandCentreMapStoryIT extends DeskStories {

    private static final String LEADER = "totruong.trucbach";
    private static final String COMMAND = "chihuy.trucbach";
    private static final String TEAM = "40000000-0000-4000-8000-000000000401";
    private static final List<String> MEMBERS =
            List.of("50000000-0000-4000-8000-000000040101", "50000000-0000-4000-8000-000000040103");

    @Test
    void aHotspotIsDrawnAndAPatrolMovesWhileTheScreenIsOpen() {
        UUID hotspot = UUID.randomUUID();
        stack.client()
                .put(COMMAND, "/api/hotspots/" + hotspot, DemoHotspot.called("Ngõ chợ Châu Long " + hotspot))
                .orFail();
        UUID patrol = underWay();
        try (DutyScreen ward = DutyScreen.of(watched(1920, 1080), stack, "trucban.trucbach")) {
            LocatorAssertions.HasCountOptions soon = new LocatorAssertions.HasCountOptions().setTimeout(20_000);
            expect(ward.page().locator(".hotspot-area").first()).isAttached();
            expect(ward.page().locator(".patrol-sign")).hasCount(0);

            position(patrol, 21.0450);

            expect(ward.page().locator(".patrol-sign")).hasCount(1, soon);
            String before = ward.page().locator(".patrol-sign").getAttribute("style");
            position(patrol, 21.0457);
            expect(ward.page().locator(".patrol-sign"))
                    .not()
                    .hasAttribute("style", before, new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
        } finally {
            stack.client().post(LEADER, "/api/patrols/" + patrol + "/completion", Map.of());
        }
    }

    private UUID underWay() {
        UUID id = UUID.randomUUID();
        Instant now = Clock.systemUTC().instant();
        stack.client()
                .post(
                        LEADER,
                        "/api/patrols",
                        Map.of(
                                "id", id,
                                "teamId", TEAM,
                                "type", "HOTSPOT",
                                "plannedStart", now,
                                "plannedEnd", now.plus(Duration.ofHours(1)),
                                "participants", MEMBERS))
                .orFail();
        stack.client().post(LEADER, "/api/patrols/" + id + "/start", Map.of()).orFail();
        return id;
    }

    private void position(UUID patrol, double latitude) {
        stack.client()
                .post(
                        LEADER,
                        "/api/patrols/" + patrol + "/positions",
                        Map.of(
                                "points",
                                List.of(Map.of(
                                        "at",
                                        Clock.systemUTC().instant(),
                                        "latitude",
                                        latitude,
                                        "longitude",
                                        105.8412))))
                .orFail();
    }
}
