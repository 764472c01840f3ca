package vn.tuantra.notification.duty;

/**
 * Somebody who is to be called, and in which round.
 *
 * @param atOnce called whatever the severity and whoever holds the alert already
 */
public record OnCall(Contact contact, int order, boolean atOnce) {}
