package vn.tuantra.contract.community;

/** What people were asked to comply with (II.2.b5). */
public enum ReminderTopic {
    RESIDENCE,
    HYGIENE,
    TRAFFIC,
    PUBLIC_ORDER,
    FIRE_SAFETY
}
