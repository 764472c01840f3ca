package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Somebody took care of it. */
public record ReminderDone(UUID reminderId, UUID unitId, Instant doneAt, Actor by) implements ReminderEvent {}
