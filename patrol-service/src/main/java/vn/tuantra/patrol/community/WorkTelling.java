package vn.tuantra.patrol.community;

import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.community.ConciliationHeld;
import vn.tuantra.contract.community.GatheringDispersed;
import vn.tuantra.contract.community.HouseholdsSignedUp;
import vn.tuantra.contract.community.OutreachHeld;
import vn.tuantra.contract.community.RemindersGiven;

/** Work in the words of the contract, which names neither persons nor places. */
final class WorkTelling {

    private WorkTelling() {}

    static DomainEvent done(CommunityWork work, Actor by) {
        return switch (work.done().deed()) {
            case Deed.Outreach outreach ->
                new OutreachHeld(
                        work.workId(),
                        work.teamId(),
                        work.wardId(),
                        work.at(),
                        outreach.form(),
                        outreach.tags(),
                        outreach.participants(),
                        outreach.materials(),
                        outreach.organiserUnitId(),
                        by);
            case Deed.Conciliation conciliation ->
                new ConciliationHeld(
                        work.workId(),
                        work.teamId(),
                        work.wardId(),
                        work.at(),
                        conciliation.kind(),
                        conciliation.result(),
                        conciliation.parties(),
                        work.caseReported(),
                        by);
            case Deed.Dispersal dispersal ->
                new GatheringDispersed(
                        work.workId(),
                        work.teamId(),
                        work.wardId(),
                        work.at(),
                        dispersal.headcount(),
                        dispersal.method(),
                        dispersal.result(),
                        work.caseReported(),
                        by);
            case Deed.Reminder reminder ->
                new RemindersGiven(
                        work.workId(), work.teamId(), work.wardId(), work.at(), reminder.topic(), reminder.count(), by);
            case Deed.Households households ->
                new HouseholdsSignedUp(work.workId(), work.teamId(), work.wardId(), work.at(), households.count(), by);
        };
    }
}
