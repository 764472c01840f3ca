package vn.tuantra.team.person;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.team.patrolteam.application.MembershipsOfPerson;

/**
 * Which member somebody is: the claim {@code member} of the token says so, as {@code team} says the team. It counts for
 * people of the caller's own part of the tree only.
 */
@Component
class OwnPerson {

    private final MembershipsOfPerson memberships;

    OwnPerson(MembershipsOfPerson memberships) {
        this.memberships = memberships;
    }

    /** @throws Refusal {@code NOT_FOUND} */
    UUID require(Caller caller) {
        UUID member = caller.memberId();
        if (member == null || !memberships.sees(caller, member)) {
            throw Refusal.notFound("member");
        }
        return member;
    }
}
