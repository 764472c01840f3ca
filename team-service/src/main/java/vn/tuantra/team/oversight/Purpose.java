package vn.tuantra.team.oversight;

/** For what somebody may be shown personal data; unlike what people write, it names nobody. */
public enum Purpose {
    CONTACT,
    REGISTER,
    WELFARE,
    INVESTIGATION,
    DATA_SUBJECT,
    SEARCH,
    OTHER
}
