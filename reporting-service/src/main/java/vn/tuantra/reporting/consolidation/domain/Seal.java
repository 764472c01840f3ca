package vn.tuantra.reporting.consolidation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.reporting.submission.domain.DocumentNumber;

/**
 * The signature under a consolidation.
 *
 * @param number given with the signature
 * @param signerName as it is printed under the signature; absent where the signer gave none
 * @param pdfSha256 of the file that was signed
 */
public record Seal(
        DocumentNumber number,
        Instant at,
        Actor by,
        @Nullable String signerName,
        @Nullable String pdfSha256) {

    /** The same with the hash of its file. */
    public Seal with(String hash) {
        return new Seal(number, at, by, signerName, hash);
    }
}
