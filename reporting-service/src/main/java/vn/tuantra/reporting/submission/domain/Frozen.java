package vn.tuantra.reporting.submission.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.reporting.indicator.domain.Figures;

/**
 * The figures as they were when the head of the unit signed (REQ-REP-6). Nothing changes them afterwards.
 *
 * @param number given with the signature
 * @param asOf when they were counted, by the server's clock
 * @param counted by the system
 * @param supplements to reports before this one
 * @param signerName as it is printed under the signature; absent where the signer gave none
 * @param pdfSha256 of the file that was signed
 */
public record Frozen(
        DocumentNumber number,
        Instant asOf,
        Figures counted,
        List<SupplementLine> supplements,
        Actor by,
        @Nullable String signerName,
        @Nullable String pdfSha256) {

    public Frozen {
        supplements = List.copyOf(supplements);
    }

    /** The same with the hash of its file. */
    public Frozen with(String hash) {
        return new Frozen(number, asOf, counted, supplements, by, signerName, hash);
    }
}
