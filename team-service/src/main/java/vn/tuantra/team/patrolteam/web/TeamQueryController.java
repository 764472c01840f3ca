package vn.tuantra.team.patrolteam.web;

import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.application.FindTeams;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The register of teams, for every person with a role in the part of the tree. */
@RestController
@RequestMapping("/api/teams")
class TeamQueryController {

    private final FindTeams findTeams;

    TeamQueryController(FindTeams findTeams) {
        this.findTeams = findTeams;
    }

    @Permitted("see-team")
    @GetMapping("/{id}")
    ResponseEntity<TeamView> get(@PathVariable UUID id, Caller caller) {
        return TeamAnswers.of(HttpStatus.OK, findTeams.visible(new TeamId(id), caller));
    }

    @Permitted("list-teams")
    @GetMapping
    TeamView.Page list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable TeamStatus status,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        List<TeamView> found =
                findTeams.list(caller, unit, status, cursor == null ? null : new TeamId(cursor), limit + 1).stream()
                        .map(team -> TeamView.of(team.state()))
                        .toList();
        return found.size() <= limit
                ? new TeamView.Page(found, null)
                : new TeamView.Page(
                        found.subList(0, limit), found.get(limit - 1).id());
    }
}
