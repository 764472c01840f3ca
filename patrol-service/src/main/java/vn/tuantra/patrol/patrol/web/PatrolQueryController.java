package vn.tuantra.patrol.patrol.web;

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
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.patrol.patrol.application.FindPatrols;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Patrols, for the teams and for those who direct or inspect them. */
@RestController
@RequestMapping("/api/patrols")
class PatrolQueryController {

    private static final Role[] READERS = {
        Role.TEAM_MEMBER,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.AREA_OFFICER,
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.WARD_PC_STAFF,
        Role.WARD_PC_CHAIR,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY,
        Role.MOVEMENT_TEAM,
        Role.DISTRICT_PC_CHAIR,
        Role.AUDITOR
    };

    private final FindPatrols findPatrols;
    private final Access access;

    PatrolQueryController(FindPatrols findPatrols, Access access) {
        this.findPatrols = findPatrols;
        this.access = access;
    }

    @GetMapping("/{id}")
    ResponseEntity<PatrolView> get(@PathVariable UUID id, Caller caller) {
        access.role(caller, READERS);
        return PatrolAnswers.of(HttpStatus.OK, findPatrols.visible(new PatrolId(id), caller));
    }

    @GetMapping
    PatrolView.Page list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable PatrolStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        access.role(caller, READERS);
        PageCursor after = cursor == null ? null : PageCursor.parse(cursor);
        List<PatrolView> found =
                findPatrols.list(new FindPatrols.Query(unit, team, status, after, limit + 1), caller).stream()
                        .map(PatrolView::of)
                        .toList();
        if (found.size() <= limit) {
            return new PatrolView.Page(found, null);
        }
        PatrolView last = found.get(limit - 1);
        return new PatrolView.Page(found.subList(0, limit), new PageCursor(last.plannedStart(), last.id()).toString());
    }
}
