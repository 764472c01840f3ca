package vn.tuantra.reporting.submission.domain;

/**
 * What has become of a number after it was reported: an event that came late, a case that was found false
 * (REQ-REP-6, "số liệu bổ sung kỳ trước").
 *
 * @param period of the report that it corrects
 * @param reported what readers have been told so far, earlier supplements among it
 */
public record SupplementLine(String period, String code, String part, long reported, long now) {

    public long difference() {
        return now - reported;
    }
}
