package vn.tuantra.patrol.community;

/** Kinds of work, to ask for. */
enum WorkKind {
    OUTREACH,
    CONCILIATION,
    DISPERSAL,
    REMINDER,
    HOUSEHOLDS;

    static WorkKind of(Deed deed) {
        return switch (deed) {
            case Deed.Outreach _ -> OUTREACH;
            case Deed.Conciliation _ -> CONCILIATION;
            case Deed.Dispersal _ -> DISPERSAL;
            case Deed.Reminder _ -> REMINDER;
            case Deed.Households _ -> HOUSEHOLDS;
        };
    }
}
