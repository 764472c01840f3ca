package vn.tuantra.team.person;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.team.patrolteam.application.MembershipsOfPerson;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper.Named;

/** Gathers a person's record from the teams and from every feature that keeps something of people. */
@Component
class GatherRecord {

    private final MembershipsOfPerson memberships;
    private final LooksAtPerson looks;
    private final List<KnownOfPerson> features;

    GatherRecord(MembershipsOfPerson memberships, LooksAtPerson looks, List<KnownOfPerson> features) {
        this.memberships = memberships;
        this.looks = looks;
        this.features = List.copyOf(features);
    }

    /** @throws Refusal {@code NOT_FOUND} for somebody who never belonged to a team */
    PersonalRecord of(UUID memberId) {
        List<Named> all = memberships.of(memberId);
        if (all.isEmpty()) {
            throw Refusal.notFound("member");
        }
        Named latest = all.getFirst();
        Map<String, List<?>> known = new TreeMap<>();
        features.forEach(feature -> known.put(feature.part(), feature.of(memberId)));
        return new PersonalRecord(
                memberId,
                latest.fullName(),
                latest.phone(),
                latest.member().birthYear(),
                latest.member().sex(),
                all.stream().map(GatherRecord::membership).toList(),
                known);
    }

    /** @throws Refusal {@code NOT_FOUND} for somebody who never belonged to a team */
    PersonalRecord.Copy copyFor(UUID memberId) {
        return new PersonalRecord.Copy(of(memberId), looks.all(memberId));
    }

    private static PersonalRecord.Membership membership(Named one) {
        return new PersonalRecord.Membership(
                one.team().teamId().value(),
                one.team().nameVi(),
                one.team().status(),
                one.member().role(),
                one.member().category(),
                one.member().joinedOn(),
                one.member().leftOn());
    }
}
