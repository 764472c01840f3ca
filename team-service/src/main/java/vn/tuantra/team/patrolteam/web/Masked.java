package vn.tuantra.team.patrolteam.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Personal data as everybody may see it: enough to recognise a person one knows, not enough to find one. */
final class Masked {

    private static final int VISIBLE_DIGITS = 3;

    private Masked() {}

    /** {@code Nguyễn Văn An} becomes {@code N. V. A.} */
    static String name(String fullName) {
        return Arrays.stream(fullName.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** {@code 0912345678} becomes {@code *******678}. */
    static String phone(String phone) {
        int hidden = Math.max(0, phone.length() - VISIBLE_DIGITS);
        return "*".repeat(hidden) + phone.substring(hidden);
    }
}
