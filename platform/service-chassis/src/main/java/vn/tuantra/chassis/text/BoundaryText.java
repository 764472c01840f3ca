package vn.tuantra.chassis.text;

import java.text.Normalizer;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * Text as it may come in, wherever it comes from: composed (NFC), so that the same name is the same name and is drawn
 * right, and without characters that cannot be seen or that turn what follows around.
 */
public final class BoundaryText {

    private BoundaryText() {}

    /**
     * The text in composed form.
     *
     * @param field where it stands, for the refusal
     * @throws Refusal {@code TEXT_NOT_ALLOWED} for control characters other than tab and line breaks, for overrides of
     *     the direction and for halves of characters
     */
    public static String clean(String field, String text) {
        if (!isPrintable(text)) {
            throw Refusal.invalid("TEXT_NOT_ALLOWED", Map.of("field", field));
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether {@link #clean} takes it. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(BoundaryText::isForbidden);
    }

    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.SURROGATE -> true;
            default -> isDirectionOverride(c) || isNoncharacter(c);
        };
    }

    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
