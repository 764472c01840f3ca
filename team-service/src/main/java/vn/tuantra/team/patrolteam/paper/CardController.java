package vn.tuantra.team.patrolteam.paper;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.patrolteam.application.CheckCard;
import vn.tuantra.team.patrolteam.application.FindMembers;

/** Whether a card holds today, for whoever has read its code. */
@RestController
@RequestMapping("/api/teams/cards/{memberId}")
class CardController {

    private final CheckCard cards;

    CardController(CheckCard cards) {
        this.cards = cards;
    }

    /**
     * What must be on the card.
     *
     * @param fullName masked
     * @param holds whether its bearer belongs to a working team today
     */
    record Checked(UUID memberId, String fullName, int birthYear, MemberRole role, String teamNameVi, boolean holds) {

        private static Checked of(CheckCard.Card card) {
            FindMembers.Found last = card.last();
            return new Checked(
                    last.member().memberId(),
                    last.member().person().maskedName(),
                    last.member().birthYear(),
                    last.member().role(),
                    last.team().nameVi(),
                    card.holds());
        }
    }

    /** @throws Refusal {@code NOT_FOUND} for nobody's card, and for one from elsewhere */
    @Permitted("check-card")
    @GetMapping
    Checked check(@PathVariable UUID memberId, Caller caller) {
        return Checked.of(cards.check(memberId, caller));
    }
}
