package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.List;

/**
 * What cannot be met in a week, whoever goes where. Anybody can count it again: on these days so many seats are needed, and
 * each member can take as many as it is there on them, but no more than is fair.
 *
 * @param week counted from one
 * @param days that together want more than there is
 * @param needed seats on those days
 * @param possible seats that all members together can take on them
 */
record Shortage(int week, List<LocalDate> days, int needed, int possible) {

    Shortage {
        days = List.copyOf(days);
    }
}
