package vn.tuantra.team.patrolteam.paper;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.application.FindTeams;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The founding decision as a file. It names people, so asking for it is a command that is put on record. */
@RestController
@RequestMapping("/api/teams/{id}/founding-paper.{format}")
class FoundingPaperController {

    private final FindTeams findTeams;
    private final PeopleOnPaper people;
    private final FoundingPaper paper;

    FoundingPaperController(FindTeams findTeams, PeopleOnPaper people, FoundingPaper paper) {
        this.findTeams = findTeams;
        this.people = people;
        this.paper = paper;
    }

    /** A proposal has room for number and date. */
    @Permitted("print-founding-paper")
    @PostMapping
    ResponseEntity<byte[]> print(@PathVariable UUID id, @PathVariable String format, Intent intent) {
        PatrolTeam team = findTeams.visible(new TeamId(id), intent.caller()).state();
        return paper.of(team, people.of(team, paper.named(team), Purpose.REGISTER, intent.command()))
                .as(format);
    }
}
