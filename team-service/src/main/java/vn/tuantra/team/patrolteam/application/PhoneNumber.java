package vn.tuantra.team.patrolteam.application;

/** Phone numbers in one form, the national one: {@code +84915…}, {@code 0084915…} and {@code 0915…} are one number. */
public final class PhoneNumber {

    private PhoneNumber() {}

    /** Only digits, and a leading plus for numbers of other countries. */
    public static String national(String written) {
        String bare = written.replaceAll("[^0-9+]", "");
        return bare.replaceFirst("^(?:\\+84|0084|84(?=[0-9]{9}$))0?", "0");
    }
}
