package vn.tuantra.contract.community;

/** What outreach also served (II.2.b6, b7). */
public enum OutreachTag {
    CRIME_PREVENTION,
    SOCIAL_EVILS,
    PARTY_AND_AUTHORITIES
}
