package vn.tuantra.team.patrolteam.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.team.patrolteam.application.AmendMembers;
import vn.tuantra.team.patrolteam.application.RuleTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamLife;

/** What the chair decides about a team that exists; every time a signed paper. */
@RestController
@RequestMapping("/api/teams/{id}")
class TeamLifeController {

    private final RuleTeam ruleTeam;
    private final AmendMembers amendMembers;
    private final Access access;

    TeamLifeController(RuleTeam ruleTeam, AmendMembers amendMembers, Access access) {
        this.ruleTeam = ruleTeam;
        this.amendMembers = amendMembers;
        this.access = access;
    }

    @PostMapping("/suspension")
    ResponseEntity<TeamView> suspend(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        return rule("suspend-team", TeamLife::suspend, id, body, ifMatch, caller, request);
    }

    @PostMapping("/resumption")
    ResponseEntity<TeamView> resume(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        return rule("resume-team", TeamLife::resume, id, body, ifMatch, caller, request);
    }

    @PostMapping("/dissolution")
    ResponseEntity<TeamView> dissolve(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        return rule("dissolve-team", TeamLife::dissolve, id, body, ifMatch, caller, request);
    }

    @PostMapping("/reassignment")
    ResponseEntity<TeamView> reassign(
            @PathVariable UUID id,
            @Valid @RequestBody ReassignmentBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Command command = command("reassign-team", body, caller, request);
        return TeamAnswers.of(
                HttpStatus.OK,
                ruleTeam.reassign(
                        new TeamId(id),
                        body.residentialGroupId(),
                        body.decision().asPaper(),
                        EntityVersion.parse(ifMatch),
                        caller,
                        command));
    }

    @PostMapping("/members")
    ResponseEntity<TeamView> amend(
            @PathVariable UUID id,
            @Valid @RequestBody AmendmentBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Command command = command("amend-members", body, caller, request);
        return TeamAnswers.of(
                HttpStatus.OK,
                amendMembers.amend(
                        new TeamId(id),
                        body.decision().asPaper(),
                        body.asLines(),
                        EntityVersion.parse(ifMatch),
                        caller,
                        command));
    }

    private ResponseEntity<TeamView> rule(
            String action,
            RuleTeam.Ruling ruling,
            UUID id,
            DecisionBody body,
            @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Command command = command(action, body, caller, request);
        return TeamAnswers.of(
                HttpStatus.OK,
                ruleTeam.rule(new TeamId(id), ruling, body.asPaper(), EntityVersion.parse(ifMatch), caller, command));
    }

    private Command command(String action, Object body, Caller caller, HttpServletRequest request) {
        return Commands.of(request, caller, access.role(caller, Role.WARD_PC_CHAIR), action, "team", body);
    }
}
