package vn.tuantra.reporting.submission.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.reporting.obligation.domain.ReportType;

/**
 * The number of a signed document (Decree 30/2020): counted per issuing unit, type and calendar year, without gaps, and
 * given with the signature.
 *
 * @param symbol of the type: {@code BC} a report, {@code KH} a plan
 */
public record DocumentNumber(String symbol, int year, int number) {

    /** The one after all that the unit has given to documents of the type in the year. */
    public static DocumentNumber next(ReportType type, int year, Collection<DocumentNumber> given) {
        String symbol = type == ReportType.INITIAL_PLAN ? "KH" : "BC";
        int last = given.stream()
                .filter(each -> each.symbol().equals(symbol) && each.year() == year)
                .mapToInt(DocumentNumber::number)
                .max()
                .orElse(0);
        return new DocumentNumber(symbol, year, last + 1);
    }

    /** As it is printed: a leading zero below ten, a stroke before the symbol. */
    public String text() {
        return "%02d/%s".formatted(number, symbol);
    }

    /** What no two documents have in common, for a unique index; absent where there is none. */
    public static @Nullable List<String> keys(UUID unitId, List<DocumentNumber> given) {
        List<String> keys = given.stream()
                .map(each -> "%s/%s/%d/%d".formatted(unitId, each.symbol(), each.year(), each.number()))
                .toList();
        return keys.isEmpty() ? null : keys;
    }
}
