package vn.tuantra.team.register;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Dates as {@code 2024-07-01}, however the sheet shows them, and numbers without their decoration. */
final class WorkbookDates extends DataFormatter {

    /** Words in a format, as in the official {@code "ngày" dd "tháng" mm "năm" yyyy}, hide from the library that it is a date. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"");

    private final boolean since1904;

    WorkbookDates(boolean since1904) {
        this.since1904 = since1904;
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern) {
        return formatRawCellContents(value, format, pattern, since1904);
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern, boolean since1904) {
        String bare = pattern == null ? "" : WORDS.matcher(pattern).replaceAll("");
        if (DateUtil.isADateFormat(format, bare) && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, this.since1904)
                    .toLocalDate()
                    .toString();
        }
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
