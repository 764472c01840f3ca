package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.patrolteam.application.ActivateTeam;
import vn.tuantra.team.patrolteam.application.DecideTeam;
import vn.tuantra.team.patrolteam.application.ProposeTeam;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Founding a team: the staff propose, the chair decides and activates. */
@RestController
@RequestMapping("/api/teams")
class TeamFoundingController {

    private final TeamAnswers answers;
    private final ProposeTeam proposeTeam;
    private final DecideTeam decideTeam;
    private final ActivateTeam activateTeam;

    TeamFoundingController(
            ProposeTeam proposeTeam, DecideTeam decideTeam, ActivateTeam activateTeam, TeamAnswers answers) {
        this.answers = answers;
        this.proposeTeam = proposeTeam;
        this.decideTeam = decideTeam;
        this.activateTeam = activateTeam;
    }

    @Permitted("propose-team")
    @PostMapping
    ResponseEntity<TeamView> propose(@Valid @RequestBody ProposalBody body, Intent intent) {
        Versioned<PatrolTeam> team = proposeTeam.propose(body.asInput(), intent.caller(), intent.command());
        return answers.created(team, intent.caller());
    }

    /** @param besides a team that the same paper has founded: its number is used once */
    @Permitted("decide-team")
    @PostMapping("/{id}/decision")
    ResponseEntity<TeamView> decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID besides,
            @Valid @RequestBody DecisionBody body,
            Intent intent) {
        return answers.ok(
                decideTeam.decide(
                        new TeamId(id),
                        body.asPaper(),
                        besides == null ? null : new TeamId(besides),
                        intent.ifVersion(),
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }

    @Permitted("reject-team")
    @PostMapping("/{id}/rejection")
    ResponseEntity<TeamView> reject(@PathVariable UUID id, @Valid @RequestBody ReasonBody body, Intent intent) {
        return answers.ok(
                decideTeam.reject(
                        new TeamId(id), body.reason().strip(), intent.ifVersion(), intent.caller(), intent.command()),
                intent.caller());
    }

    @Permitted("activate-team")
    @PostMapping("/{id}/activation")
    ResponseEntity<TeamView> activate(@PathVariable UUID id, Intent intent) {
        return answers.ok(
                activateTeam.activate(new TeamId(id), intent.ifVersion(), intent.caller(), intent.command()),
                intent.caller());
    }
}
