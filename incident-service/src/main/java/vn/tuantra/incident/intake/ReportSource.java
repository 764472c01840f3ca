package vn.tuantra.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration that may report.
 *
 * @param name the {@code sourceId} of its reports
 * @param subject {@code sub} of its access token; absent for one that only uses Kafka
 * @param categories what it may report; empty for everything
 * @param areaId the unit in which it may report
 * @param perMinute how many reports it may send in a minute
 * @param perDay how many reports are accepted of it in a day of Vietnam
 * @param active false when it is switched off
 */
record ReportSource(
        String name,
        @Nullable String subject,
        List<String> categories,
        UUID areaId,
        int perMinute,
        int perDay,
        boolean active,
        Instant changedAt) {

    ReportSource {
        categories = List.copyOf(categories);
    }

    UUID id() {
        return idOf(name);
    }

    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("source/" + name).getBytes(UTF_8));
    }
}
