package vn.tuantra.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.LocalStack;

/** What the record path holds for a unit, oldest first, read page by page through the public API. */
final class AlertRecord {

    /** What the unit was told by one event. */
    record Entry(UUID alertId, UUID eventId, UUID incidentId, String type, long sequence) {}

    private AlertRecord() {}

    static List<Entry> of(LocalStack stack, String user, UUID unit) {
        List<Entry> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = stack.client()
                    .get(user, "/api/alerts?limit=500&unit=" + unit + cursor)
                    .orFail()
                    .json();
            page.path("items").forEach(item -> entries.add(entryOf(item)));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return entries.reversed();
    }

    private static Entry entryOf(JsonNode item) {
        return new Entry(
                UUID.fromString(item.path("id").asString()),
                UUID.fromString(item.path("eventId").asString()),
                UUID.fromString(item.path("incidentId").asString()),
                item.path("type").asString(),
                item.path("sequence").asLong());
    }
}
