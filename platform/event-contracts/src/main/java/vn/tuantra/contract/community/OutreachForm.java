package vn.tuantra.contract.community;

/** How people were told about the law (II.2.a). */
public enum OutreachForm {
    GROUP_MEETING,
    LOUDSPEAKER,
    LEAFLET,
    SOCIAL_MEDIA,
    DOOR_TO_DOOR
}
