package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.ScanMark;
import vn.tuantra.contract.patrol.ScanMethod;

/** A scan as it is kept: what the phone said, what the clock of this service said, and what is odd about it. */
public record Passing(
        UUID scanId,
        UUID checkpointId,
        GeoPoint place,
        ScanMethod method,
        Instant deviceAt,
        Instant at,
        Instant receivedAt,
        @Nullable GeoPoint seenAt,
        @Nullable Integer accuracyMetres,
        String device,
        String subject,
        List<ScanMark> marks) {

    public Passing {
        marks = List.copyOf(marks);
    }

    static Passing of(Scan scan, Instant receivedAt, List<ScanMark> marks) {
        return new Passing(
                scan.scanId(),
                scan.checkpointId(),
                scan.place(),
                scan.method(),
                scan.deviceAt(),
                scan.at(),
                receivedAt,
                scan.seenAt(),
                scan.accuracyMetres(),
                scan.device(),
                scan.subject(),
                marks);
    }

    /** The same thing told again. */
    public boolean isSameAs(Scan scan) {
        return checkpointId.equals(scan.checkpointId()) && deviceAt.equals(scan.deviceAt());
    }
}
