package vn.tuantra.team.welfare.commendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.person.KnownOfPerson;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** What a person was proposed to be honoured for. */
@Component
class CommendationsOfPerson implements KnownOfPerson {

    private final Commendations commendations;

    CommendationsOfPerson(Commendations commendations) {
        this.commendations = commendations;
    }

    /** @param decision absent until there is one */
    record Honour(
            CommendationKind kind,
            CommendationOccasion occasion,
            String merit,
            Commendation.Status status,
            Commendation.@Nullable Decision decision) {

        private static Honour of(Commendation one) {
            return new Honour(one.kind(), one.occasion(), one.merit(), one.status(), one.decision());
        }
    }

    @Override
    public String part() {
        return "commendations";
    }

    @Override
    public List<Honour> of(UUID memberId) {
        return commendations.of(memberId).stream().map(Honour::of).toList();
    }
}
