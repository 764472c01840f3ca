package vn.tuantra.team.patrolteam.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.application.FindTeams;
import vn.tuantra.team.patrolteam.application.TeamRegister;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The register of teams, for every person with a role in the part of the tree. */
@RestController
@RequestMapping("/api/teams")
class TeamQueryController {

    private final FindTeams findTeams;
    private final TeamRegister register;
    private final TeamAnswers answers;

    TeamQueryController(FindTeams findTeams, TeamRegister register, TeamAnswers answers) {
        this.findTeams = findTeams;
        this.register = register;
        this.answers = answers;
    }

    @Permitted("see-team")
    @GetMapping("/{id}")
    ResponseEntity<TeamView> get(@PathVariable UUID id, Caller caller) {
        return answers.ok(findTeams.visible(new TeamId(id), caller), caller);
    }

    @Permitted("list-teams")
    @GetMapping
    Page<TeamView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable TeamStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return findTeams.page(caller, unit, status, cursor, limit).map(team -> answers.listed(team.state(), caller));
    }

    /** The register as it was on a day, today when none is given. */
    @Permitted("list-teams")
    @GetMapping("/register")
    TeamRegister.Piece register(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return register.page(caller, unit, on, cursor, limit);
    }
}
