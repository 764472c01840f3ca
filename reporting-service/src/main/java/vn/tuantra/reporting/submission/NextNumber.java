package vn.tuantra.reporting.submission;

import java.util.function.Supplier;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * Signs with the next free number. Of two documents of a unit that take the same one, the second tries the next: there is
 * never a gap, because a number is given by nothing but the write that signs.
 */
public final class NextNumber {

    /** What a signature is refused with when another one took the number at the same moment. */
    public static final String TAKEN = "NUMBER_TAKEN";

    /** As many documents of one unit are never signed at one moment. */
    private static final int ATTEMPTS = 20;

    private NextNumber() {}

    /**
     * @param signing takes the number that is free now, each time it is asked
     * @throws Refusal as the signing; {@code NUMBER_TAKEN} when it was taken twenty times
     */
    public static <T> T signed(Supplier<T> signing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return signing.get();
            } catch (Refusal refusal) {
                if (!refusal.code().equals(TAKEN) || attempt == ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }
}
