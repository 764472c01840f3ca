package vn.tuantra.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boxes 1 to 5a and 9a.
 *
 * @param superior the body above the issuing one, absent where it has none
 * @param number given at signing; a draft leaves room for it
 * @param symbol type and issuing body, such as {@code BC-UBND}
 * @param place before the date
 * @param date of signing; a draft leaves room for it
 * @param kind such as {@code BÁO CÁO}
 * @param addressees box 9a; empty where nobody is addressed
 */
public record Head(
        @Nullable String superior,
        String issuer,
        @Nullable Integer number,
        String symbol,
        String place,
        @Nullable LocalDate date,
        String kind,
        String subject,
        List<String> addressees) {

    public Head {
        superior = superior == null ? null : Nfc.of(superior);
        issuer = Nfc.of(issuer);
        symbol = Nfc.of(symbol);
        place = Nfc.of(place);
        kind = Nfc.of(kind);
        subject = Nfc.of(subject);
        addressees = Nfc.of(addressees);
    }

    /** Box 3: a leading zero below ten, a stroke before the symbol, no spaces. */
    public String numberLine() {
        return number == null
                ? "Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/" + symbol
                : "Số: %02d/%s".formatted(number, symbol);
    }

    /** Box 4: a leading zero for days below ten and for the first two months only. */
    public String dateLine() {
        LocalDate day = date;
        if (day == null) {
            return place
                    + ", ngày\u00a0\u00a0\u00a0\u00a0 tháng\u00a0\u00a0\u00a0\u00a0 năm\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";
        }
        int month = day.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(place, day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month), day.getYear());
    }

    /** Box 9a, one line per addressee where there are several. */
    List<String> addressLines() {
        if (addressees.size() < 2) {
            return addressees.stream().map(one -> "Kính gửi: " + one + ".").toList();
        }
        List<String> lines = new java.util.ArrayList<>(List.of("Kính gửi:"));
        for (int i = 0; i < addressees.size(); i++) {
            lines.add("- " + addressees.get(i) + (i == addressees.size() - 1 ? "." : ";"));
        }
        return lines;
    }
}
