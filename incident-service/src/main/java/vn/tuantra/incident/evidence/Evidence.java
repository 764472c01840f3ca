package vn.tuantra.incident.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.file.FileKind;

/**
 * One photograph, film, recording or paper of an incident.
 *
 * @param blobId where the sealed bytes lie
 * @param sealedKey opens them together with the evidence's own key
 * @param sha256 of the bytes as they were received
 * @param capturedAt by the device's clock; absent when it did not say
 * @param accesses who saw it; only grows
 * @param custody who has had the original since it was uploaded; only grows
 * @param shreddedAt when its key was destroyed by the rule of retention
 */
public record Evidence(
        UUID id,
        UUID incidentId,
        FileKind kind,
        long size,
        String sha256,
        UUID blobId,
        String sealedKey,
        @Nullable Instant capturedAt,
        Instant uploadedAt,
        String uploadedBy,
        List<Access> accesses,
        List<HandoverReceipt> custody,
        @Nullable Instant shreddedAt) {

    /** One look. */
    public record Access(String subject, String role, Instant at) {}

    /** The evidence passed to another unit, which signed for it. */
    public record HandoverReceipt(
            UUID toUnitId, String receiptNumber, String receivingOfficerRole, Instant at, String by) {}

    public Evidence {
        accesses = List.copyOf(accesses);
        custody = List.copyOf(custody);
    }

    /**
     * The unit that has the original now.
     *
     * @param first who has it before it was handed over for the first time
     */
    UUID holder(UUID first) {
        return custody.isEmpty() ? first : custody.getLast().toUnitId();
    }

    Evidence seenBy(Access access) {
        List<Access> longer = new ArrayList<>(accesses);
        longer.add(access);
        return with(longer, custody, shreddedAt);
    }

    Evidence handedOver(HandoverReceipt receipt) {
        List<HandoverReceipt> longer = new ArrayList<>(custody);
        longer.add(receipt);
        return with(accesses, longer, shreddedAt);
    }

    Evidence shredded(Instant at) {
        return with(accesses, custody, at);
    }

    private Evidence with(List<Access> seen, List<HandoverReceipt> chain, @Nullable Instant shredded) {
        return new Evidence(
                id,
                incidentId,
                kind,
                size,
                sha256,
                blobId,
                sealedKey,
                capturedAt,
                uploadedAt,
                uploadedBy,
                seen,
                chain,
                shredded);
    }
}
