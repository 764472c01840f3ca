package vn.tuantra.document;

/** Measures of Decree 30/2020, Annex I, in millimetres and points. */
final class Layout {

    static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String RECIPIENTS = "Nơi nhận:";

    static final int PAGE_WIDTH = 210;
    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 18;
    /** From the upper edge to the number of the page. */
    static final int PAGE_NUMBER = 10;

    /** Two equal halves would break the state's name into two lines. */
    static final int LEFT_BOX = 40;

    static final float BOX = 12;
    static final float BODY = 14;
    static final float NUMBER = 13;
    static final float RECIPIENT = 11;
    static final float TABLE = 11;
    static final float LINE = 1.15f;
    static final float FIRST_LINE = 36;
    static final float GAP = 6;
    /** A side of a code for cameras, in millimetres. */
    static final int CODE = 38;

    private Layout() {}

    static float points(int millimetres) {
        return millimetres * 72 / 25.4f;
    }

    static int twips(int millimetres) {
        return Math.round(points(millimetres) * 20);
    }
}
