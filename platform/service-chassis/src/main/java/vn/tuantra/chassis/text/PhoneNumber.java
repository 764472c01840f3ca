package vn.tuantra.chassis.text;

/**
 * Telephone numbers in one form, the national one, so that one person written in two ways is one person:
 * {@code +84915…}, {@code 0084915…} and {@code 0915…} are one number.
 */
public final class PhoneNumber {

    private PhoneNumber() {}

    /** The national form without separators; numbers of other countries keep their prefix. */
    public static String national(String given) {
        String bare = given.strip().replaceAll("[\\h.()-]", "");
        return bare.replaceFirst("^(?:\\+84|0084|84(?=[0-9]{9}$))0?", "0");
    }
}
