package vn.tuantra.team.patrolteam.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** A team with its version. */
final class TeamAnswers {

    private TeamAnswers() {}

    static ResponseEntity<TeamView> of(HttpStatus status, Versioned<PatrolTeam> team) {
        return ResponseEntity.status(status).eTag("\"" + team.version() + "\"").body(TeamView.of(team.state()));
    }
}
