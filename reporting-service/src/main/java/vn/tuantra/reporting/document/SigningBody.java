package vn.tuantra.reporting.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent with a signature.
 *
 * @param signerName printed under the signature, without title (5.3)
 */
public record SigningBody(
        @Nullable @Size(min = 2, max = 100) @Pattern(regexp = "[\\p{L}\\p{M}][\\p{L}\\p{M} .'-]*")
        String signerName) {

    /** The name, if one was sent. */
    public static @Nullable String nameIn(@Nullable SigningBody body) {
        String name = body == null ? null : body.signerName();
        return name == null ? null : name.strip();
    }
}
