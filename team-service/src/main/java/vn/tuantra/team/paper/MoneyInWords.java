package vn.tuantra.team.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Amounts as they are spelled out below a sum: "hai triệu năm trăm hai mươi nghìn đồng". */
public final class MoneyInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ"};
    private static final int GROUP = 1000;

    private MoneyInWords() {}

    /**
     * The words with a capital.
     *
     * @param vnd whole đồng, not negative
     */
    public static String of(long vnd) {
        if (vnd < 0) {
            throw new IllegalArgumentException("amounts are not negative");
        }
        List<String> words = new ArrayList<>();
        List<Integer> groups = groupsOf(vnd);
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i) > 0) {
                words.addAll(group(groups.get(i), i < groups.size() - 1));
                if (!GROUPS[i].isEmpty()) {
                    words.add(GROUPS[i]);
                }
            }
        }
        String text = (words.isEmpty() ? DIGITS[0] : String.join(" ", words)) + " đồng";
        return text.substring(0, 1).toUpperCase(Locale.of("vi")) + text.substring(1);
    }

    /** The lowest first. */
    private static List<Integer> groupsOf(long vnd) {
        List<Integer> groups = new ArrayList<>();
        for (long left = vnd; left > 0; left /= GROUP) {
            groups.add((int) (left % GROUP));
        }
        return groups;
    }

    /** @param follows whether something stands before it, so that missing places are said */
    private static List<String> group(int number, boolean follows) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        List<String> words = new ArrayList<>();
        if (hundreds > 0 || follows) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (tens == 1) {
            words.add("mười");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(one(ones, tens));
        }
        return words;
    }

    private static String one(int ones, int tens) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
