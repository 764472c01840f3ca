package vn.tuantra.chassis.text;

/** Patterns of text that somebody enters. */
public final class Words {

    /** Something besides spaces: a receipt whose number is a space has none. Fields that are absent are not asked. */
    public static final String SOMETHING = "(?s).*\\S.*";

    private Words() {}
}
