package vn.tuantra.team.patrolteam.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.team.patrolteam.domain.Foresight;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamFounding;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Says before anybody signs what a founding would meet, all at once. */
@Component
public class ForeseeTeam {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final FindMembers findMembers;
    private final ProposeTeam proposeTeam;
    private final CircumstancesOf circumstances;

    ForeseeTeam(
            PatrolTeams teams,
            FindTeams findTeams,
            FindMembers findMembers,
            ProposeTeam proposeTeam,
            CircumstancesOf circumstances) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.findMembers = findMembers;
        this.proposeTeam = proposeTeam;
        this.circumstances = circumstances;
    }

    /** @param namesakes members of whom another working team has one of the same name and year */
    public record Outlook(Foresight foresight, List<UUID> namesakes) {}

    /** @throws Refusal {@code NOT_FOUND}, {@code NO_POLICY_YET}, {@code EFFECTIVE_BEFORE_DECISION} */
    public Outlook of(TeamId id, LocalDate decidedOn, LocalDate effectiveOn, Caller caller) {
        return of(findTeams.visible(id, caller).state(), decidedOn, effectiveOn);
    }

    /** The same for what is only written down yet; nothing of it is kept. */
    public Outlook of(ProposeTeam.Input input, LocalDate decidedOn, LocalDate effectiveOn, Caller caller) {
        return of(proposeTeam.sketch(input, caller), decidedOn, effectiveOn);
    }

    private Outlook of(PatrolTeam team, LocalDate decidedOn, LocalDate effectiveOn) {
        Foresight seen = TeamFounding.foresee(
                team, decidedOn, effectiveOn, circumstances.now(team.teamId(), team.residentialGroupId()));
        List<Foresight.Obstacle> obstacles = new ArrayList<>(seen.obstacles());
        teams.heldElsewhere(team)
                .forEach(member ->
                        obstacles.add(new Foresight.Obstacle("PERSON_ALREADY_MEMBER", Map.of("member", member))));
        return new Outlook(new Foresight(seen.policy(), seen.warnings(), obstacles), findMembers.namesakes(team));
    }
}
