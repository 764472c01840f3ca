package vn.tuantra.patrol.dutyroster;

/** Why somebody cannot take a turn. */
enum Obstacle {
    NOT_A_MEMBER,
    ABSENT,
    ON_DUTY_THAT_DAY,
    WEEK_IS_FULL
}
