package vn.tuantra.notification.alert;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.tuantra.contract.VietnamDay;

/** What the reporter reads about one unit: the furthest that the alert has come there. */
final class LedgerLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(VietnamDay.ZONE);

    private LedgerLine() {}

    /**
     * @param takerName the unit that took the case; empty when nobody has
     * @param nobody whether there is nobody who could be called for the unit
     */
    static String of(String unitName, String takerName, Ledger ledger, boolean nobody) {
        Settlement settlement = ledger.settlement();
        if (settlement != null) {
            return settlement.kind() == Settlement.Kind.WITHDRAWN
                    ? "Đã rút báo động tại %s lúc %s".formatted(unitName, TIME.format(settlement.at()))
                    : "%s đã nhận xử lý vụ việc (báo tới %s) lúc %s"
                            .formatted(
                                    takerName.isEmpty() ? "Một đơn vị" : takerName,
                                    unitName,
                                    TIME.format(settlement.at()));
        }
        if (!ledger.seen().isEmpty()) {
            Instant seen = ledger.seen().getFirst().at();
            return "Trực ban %s đã xem lúc %s".formatted(unitName, TIME.format(seen));
        }
        if (ledger.deliveredAt() != null) {
            return "Đã đến Trực ban %s lúc %s".formatted(unitName, TIME.format(ledger.deliveredAt()));
        }
        if (ledger.undeliveredAt() == null) {
            return "Đang chuyển tới %s".formatted(unitName);
        }
        return (nobody
                        ? "Chưa có màn hình nào của %s nhận được, và không có ai để gọi"
                        : "Chưa có màn hình nào của %s nhận được, đang gọi người trực")
                .formatted(unitName);
    }
}
