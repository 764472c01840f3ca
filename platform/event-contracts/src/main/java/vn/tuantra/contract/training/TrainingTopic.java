package vn.tuantra.contract.training;

/** What a course teaches (6.2). */
public enum TrainingTopic {
    LAW,
    PATROL_METHOD,
    SCENE_PROTECTION,
    FIRST_AID,
    ARREST_LIMITS,
    SUPPORT_TOOLS,
    FIRE_SAFETY,
    DATA_PROTECTION
}
