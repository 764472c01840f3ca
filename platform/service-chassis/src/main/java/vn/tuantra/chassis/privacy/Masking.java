package vn.tuantra.chassis.privacy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Personal data as everybody may see it: enough to recognise a person one knows, not enough to find one. */
public final class Masking {

    private static final int VISIBLE = 3;

    private Masking() {}

    /** {@code Nguyễn Văn An} becomes {@code N. V. A.} */
    public static String name(String fullName) {
        return Arrays.stream(fullName.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, Math.min(1, word.length()))) + ".")
                .collect(Collectors.joining(" "));
    }

    /** {@code 0912345678} becomes {@code *******678}; also for citizen and account numbers. */
    public static String number(String number) {
        int hidden = Math.max(0, number.length() - VISIBLE);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
