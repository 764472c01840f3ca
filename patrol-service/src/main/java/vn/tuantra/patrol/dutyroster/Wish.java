package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody would like to go on a day, or would rather not. */
record Wish(UUID memberId, LocalDate day, boolean wanted) {}
