package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.patrolteam.application.AmendMembers;
import vn.tuantra.team.patrolteam.application.CorrectMember;
import vn.tuantra.team.patrolteam.application.RuleTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamLife;

/** What the chair decides about a team that exists; every time a signed paper. */
@RestController
@RequestMapping("/api/teams/{id}")
class TeamLifeController {

    private final TeamAnswers answers;
    private final RuleTeam ruleTeam;
    private final AmendMembers amendMembers;
    private final CorrectMember correctMember;

    TeamLifeController(RuleTeam ruleTeam, AmendMembers amendMembers, CorrectMember correctMember, TeamAnswers answers) {
        this.answers = answers;
        this.ruleTeam = ruleTeam;
        this.amendMembers = amendMembers;
        this.correctMember = correctMember;
    }

    /** Before the team has begun to work; its number stays used. */
    @Permitted("withdraw-decision")
    @PostMapping("/withdrawal")
    ResponseEntity<TeamView> withdraw(@PathVariable UUID id, @Valid @RequestBody DecisionBody body, Intent intent) {
        return rule(TeamLife::withdraw, id, body, intent);
    }

    @Permitted("suspend-team")
    @PostMapping("/suspension")
    ResponseEntity<TeamView> suspend(@PathVariable UUID id, @Valid @RequestBody DecisionBody body, Intent intent) {
        return rule(TeamLife::suspend, id, body, intent);
    }

    @Permitted("resume-team")
    @PostMapping("/resumption")
    ResponseEntity<TeamView> resume(@PathVariable UUID id, @Valid @RequestBody DecisionBody body, Intent intent) {
        return rule(TeamLife::resume, id, body, intent);
    }

    @Permitted("dissolve-team")
    @PostMapping("/dissolution")
    ResponseEntity<TeamView> dissolve(@PathVariable UUID id, @Valid @RequestBody DecisionBody body, Intent intent) {
        return rule(TeamLife::dissolve, id, body, intent);
    }

    @Permitted("reassign-team")
    @PostMapping("/reassignment")
    ResponseEntity<TeamView> reassign(@PathVariable UUID id, @Valid @RequestBody ReassignmentBody body, Intent intent) {
        return answers.ok(
                ruleTeam.reassign(
                        new TeamId(id),
                        body.residentialGroupId(),
                        body.decision().asPaper(),
                        intent.ifVersion(),
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }

    @Permitted("amend-members")
    @PostMapping("/members")
    ResponseEntity<TeamView> amend(@PathVariable UUID id, @Valid @RequestBody AmendmentBody body, Intent intent) {
        return answers.ok(
                amendMembers.amend(
                        new TeamId(id),
                        body.decision().asPaper(),
                        body.asLines(),
                        intent.ifVersion(),
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }

    @Permitted("correct-member")
    @PostMapping("/corrections")
    ResponseEntity<TeamView> correct(@PathVariable UUID id, @Valid @RequestBody CorrectionBody body, Intent intent) {
        return answers.ok(
                correctMember.correct(
                        new TeamId(id),
                        body.decision().asPaper(),
                        body.asRight(),
                        intent.ifVersion(),
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }

    private ResponseEntity<TeamView> rule(RuleTeam.Ruling ruling, UUID id, DecisionBody body, Intent intent) {
        return answers.ok(
                ruleTeam.rule(
                        new TeamId(id), ruling, body.asPaper(), intent.ifVersion(), intent.caller(), intent.command()),
                intent.caller());
    }
}
