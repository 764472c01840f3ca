package vn.tuantra.notification.cap;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.tuantra.contract.VietnamDay;

/** Times as CAP 1.2 writes them: seconds and a numeric offset. */
final class CapTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(VietnamDay.ZONE);

    private CapTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
