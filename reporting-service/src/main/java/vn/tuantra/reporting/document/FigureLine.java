package vn.tuantra.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/**
 * A line of a table of figures.
 *
 * @param code of the indicator; empty in a line that is part of the one above
 * @param value the number as it is kept: hours are minutes
 * @param sumOfNext how many lines below it this one adds up; zero where it stands for itself
 */
public record FigureLine(String code, String part, String name, long value, int sumOfNext) {

    private static final String HOURS = "P3";
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** As people read it: a point between thousands, hours with one decimal. */
    public String text() {
        return text(code, value);
    }

    /** A value of an indicator as people read it. */
    public static String text(String code, long value) {
        if (!code.equals(HOURS)) {
            return format("#,##0").format(value);
        }
        return format("#,##0.#").format(BigDecimal.valueOf(value).divide(MINUTES, 1, RoundingMode.HALF_UP));
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols);
    }
}
