package vn.tuantra.team.register;

import java.util.ArrayList;
import java.util.List;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamFounding;

/** All steps of a team's founding at once: proposed by the staff, decided and activated by the chair. */
final class Founding {

    private Founding() {}

    /** The last state and every fact on the way to it; a team without a paper stays a proposal. */
    static Change<PatrolTeam, DomainEvent> of(StagedTeam staged, Circumstances general, Actor staff, Actor chair) {
        Circumstances now =
                new Circumstances(general.policies(), general.today(), general.minimumAge(), staged.groupHasTeam());
        Change<PatrolTeam, DomainEvent> proposed = PatrolTeam.propose(staged.proposal(), staff);
        EstablishingDecision.Paper paper = staged.paper();
        if (paper == null) {
            return proposed;
        }
        Change<PatrolTeam, DomainEvent> decided = TeamFounding.decide(proposed.state(), paper, now, chair);
        if (now.today().isBefore(paper.effectiveOn())) {
            return joined(decided.state(), proposed, decided);
        }
        Change<PatrolTeam, DomainEvent> active = TeamFounding.activate(decided.state(), now, chair);
        return joined(active.state(), proposed, decided, active);
    }

    @SafeVarargs
    private static Change<PatrolTeam, DomainEvent> joined(PatrolTeam last, Change<PatrolTeam, DomainEvent>... steps) {
        List<DomainEvent> facts = new ArrayList<>();
        for (Change<PatrolTeam, DomainEvent> step : steps) {
            facts.addAll(step.events());
        }
        return new Change<>(last, facts);
    }
}
