package vn.tuantra.team.patrolteam.paper;

import java.util.UUID;

/** What the code of a card says: the kind of card, its version and the pseudonymous id of the member. */
final class CardCode {

    private static final String KIND = "TUANTRA-THE-1:";

    private CardCode() {}

    static String of(UUID memberId) {
        return KIND + memberId;
    }
}
