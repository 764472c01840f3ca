package vn.tuantra.contract.incident;

/**
 * What a team may do on the spot (II.2.b1, II.2.b4, II.2.c4). The law gives it no other power: there is no search, no
 * identity check and no holding of people, and there never will be a constant for them.
 */
public enum ActionType {
    SCENE_PROTECTION,
    FIRST_AID,
    ARREST_IN_FLAGRANTE,
    ARREST_WANTED,
    DISARM,
    ESCORT,
    REMIND_DISPERSE,
    CONCILIATE,
    CALL_EMERGENCY
}
