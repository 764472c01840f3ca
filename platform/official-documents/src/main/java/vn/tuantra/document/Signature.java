package vn.tuantra.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boxes 7a to 7c. Between office and name there is room for hand and seal, or for the organisation's digital signature.
 *
 * @param capacity lines above the signature, such as {@code TM. ỦY BAN NHÂN DÂN} and {@code CHỦ TỊCH}
 * @param name of the signer without title; absent in a draft
 */
public record Signature(List<String> capacity, @Nullable String name) {

    public Signature {
        capacity = Nfc.of(capacity);
        name = name == null ? null : Nfc.of(name);
    }
}
