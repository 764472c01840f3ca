package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody is not there, from the first day to the last. */
record Absence(UUID memberId, LocalDate from, LocalDate to) {

    boolean covers(UUID member, LocalDate day) {
        return memberId.equals(member) && !day.isBefore(from) && !day.isAfter(to);
    }
}
