package vn.tuantra.chassis.text;

import java.text.Normalizer;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * Text as it may come in, wherever it comes from: composed (NFC), so that the same name is the same name and is drawn
 * right, and without characters that cannot be seen or that turn what follows around.
 */
public final class BoundaryText {

    private static final int JOINER = 0x200D;

    /** Letters of the Korean and Khmer scripts, a joiner and a Braille cell that are drawn as nothing. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\u034F";

    private BoundaryText() {}

    /**
     * The text in composed form, without what draws nothing and means nothing (zero-width spaces and joiners, soft
     * hyphens, tags), which keyboards leave behind and which would make two names of one. Spaces of every width are
     * spaces.
     *
     * @param field where it stands, for the refusal
     * @throws Refusal {@code TEXT_NOT_ALLOWED} for control characters other than tab and line breaks, for overrides of
     *     the direction and for halves of characters
     */
    public static String clean(String field, String text) {
        if (!isPrintable(text)) {
            throw Refusal.invalid("TEXT_NOT_ALLOWED", Map.of("field", field));
        }
        String drawn = isPlain(text) ? text : drawn(text);
        return Normalizer.isNormalized(drawn, Normalizer.Form.NFC)
                ? drawn
                : Normalizer.normalize(drawn, Normalizer.Form.NFC);
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

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(c -> drawsNothing(c) || isOtherSpace(c));
    }

    private static String drawn(String text) {
        int[] all = text.codePoints().toArray();
        StringBuilder drawn = new StringBuilder(text.length());
        for (int i = 0; i < all.length; i++) {
            boolean joinsPictures = all[i] == JOINER
                    && i > 0
                    && i + 1 < all.length
                    && !drawsNothing(all[i - 1])
                    && Character.isExtendedPictographic(all[i + 1]);
            if (isOtherSpace(all[i])) {
                drawn.append(' ');
            } else if (joinsPictures || !drawsNothing(all[i])) {
                drawn.appendCodePoint(all[i]);
            }
        }
        return drawn.toString();
    }

    private static boolean isOtherSpace(int c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean drawsNothing(int c) {
        return Character.getType(c) == Character.FORMAT || BLANK_LETTERS.indexOf(c) >= 0;
    }
}
