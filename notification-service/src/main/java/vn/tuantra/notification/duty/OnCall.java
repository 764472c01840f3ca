package vn.tuantra.notification.duty;

/** Somebody who is to be called, and in which round. */
public record OnCall(Contact contact, int order) {}
