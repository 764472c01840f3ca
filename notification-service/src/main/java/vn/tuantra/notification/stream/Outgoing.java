package vn.tuantra.notification.stream;

/** What can be put into a screen's queue. */
sealed interface Outgoing permits Frame, Notice {}
