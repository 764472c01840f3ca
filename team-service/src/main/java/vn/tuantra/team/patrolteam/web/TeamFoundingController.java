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
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.team.patrolteam.application.ActivateTeam;
import vn.tuantra.team.patrolteam.application.DecideTeam;
import vn.tuantra.team.patrolteam.application.ProposeTeam;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Founding a team: the staff propose, the chair decides and activates. */
@RestController
@RequestMapping("/api/teams")
class TeamFoundingController {

    private final ProposeTeam proposeTeam;
    private final DecideTeam decideTeam;
    private final ActivateTeam activateTeam;
    private final Access access;

    TeamFoundingController(ProposeTeam proposeTeam, DecideTeam decideTeam, ActivateTeam activateTeam, Access access) {
        this.proposeTeam = proposeTeam;
        this.decideTeam = decideTeam;
        this.activateTeam = activateTeam;
        this.access = access;
    }

    @PostMapping
    ResponseEntity<TeamView> propose(@Valid @RequestBody ProposalBody body, Caller caller, HttpServletRequest request) {
        Role role = access.role(caller, Role.WARD_PC_STAFF);
        Command command = Commands.of(request, caller, role, "propose-team", "team", body);
        Versioned<PatrolTeam> team = proposeTeam.propose(body.asInput(), caller, command);
        return TeamAnswers.of(team.replayed() ? HttpStatus.OK : HttpStatus.CREATED, team);
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<TeamView> decide(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.WARD_PC_CHAIR);
        Command command = Commands.of(request, caller, role, "decide-team", "team", body);
        return TeamAnswers.of(
                HttpStatus.OK,
                decideTeam.decide(new TeamId(id), body.asPaper(), EntityVersion.parse(ifMatch), caller, command));
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<TeamView> reject(
            @PathVariable UUID id,
            @Valid @RequestBody ReasonBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.WARD_PC_CHAIR);
        Command command = Commands.of(request, caller, role, "reject-team", "team", body);
        return TeamAnswers.of(
                HttpStatus.OK,
                decideTeam.reject(
                        new TeamId(id), body.reason().strip(), EntityVersion.parse(ifMatch), caller, command));
    }

    @PostMapping("/{id}/activation")
    ResponseEntity<TeamView> activate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.WARD_PC_CHAIR);
        Command command = Commands.of(request, caller, role, "activate-team", "team", id);
        return TeamAnswers.of(
                HttpStatus.OK, activateTeam.activate(new TeamId(id), EntityVersion.parse(ifMatch), caller, command));
    }
}
