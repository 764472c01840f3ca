package vn.tuantra.reporting.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a report is.
 *
 * @param late whether it was first sent after the deadline; absent while it was not sent
 */
public record Progress(String status, @Nullable Boolean late) {

    /** Nobody has begun. */
    public static final Progress NOT_STARTED = new Progress("NOT_STARTED", null);

    /** Whether nobody has to be reminded any more. */
    public boolean wasSent() {
        return late != null;
    }

    /** Who knows it for one kind of report. */
    public interface Source {
        /** By obligation; what is absent has not been started. */
        Map<UUID, Progress> of(Collection<UUID> obligations);
    }
}
