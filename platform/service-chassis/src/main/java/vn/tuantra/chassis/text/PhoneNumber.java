package vn.tuantra.chassis.text;

/** Telephone numbers in one form, so that one person written in two ways is one person. */
public final class PhoneNumber {

    private static final String COUNTRY = "84";

    private PhoneNumber() {}

    /** The national form without separators: {@code +84 915-000-001} is {@code 0915000001}; others stay as they are. */
    public static String national(String given) {
        String number = given.replaceAll("[\\s.()\\u00A0-]", "");
        if (number.startsWith("+" + COUNTRY)) {
            return "0" + number.substring(1 + COUNTRY.length());
        }
        return number.startsWith("00" + COUNTRY) ? "0" + number.substring(2 + COUNTRY.length()) : number;
    }
}
