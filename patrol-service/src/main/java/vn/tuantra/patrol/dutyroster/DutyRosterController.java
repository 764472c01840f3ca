package vn.tuantra.patrol.dutyroster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;

/** Rosters of a ward: proposed, changed and confirmed by its police, read by its teams. */
@RestController
@RequestMapping("/api/duty-rosters")
class DutyRosterController {

    private static final String ABSENCE = "report-absence";

    private final ManageRosters manage;
    private final DutyRosters rosters;
    private final Permissions permissions;

    DutyRosterController(ManageRosters manage, DutyRosters rosters, Permissions permissions) {
        this.manage = manage;
        this.rosters = rosters;
        this.permissions = permissions;
    }

    @Permitted("propose-duty-roster")
    @PostMapping
    ResponseEntity<RosterView> propose(@Valid @RequestBody RosterBodies.Proposal body, Intent intent) {
        return Answers.created(manage.propose(body.wanted(), intent), shown(intent.caller()));
    }

    /** Who takes a seat, or nobody. */
    @Permitted("decide-turn")
    @PutMapping("/{id}/turns")
    ResponseEntity<RosterView> decide(
            @PathVariable UUID id, @Valid @RequestBody RosterBodies.TurnBody body, Intent intent) {
        return Answers.ok(
                rosters.change(
                        id,
                        intent.caller(),
                        intent.ifVersion(),
                        intent.command(),
                        roster -> roster.decide(body.slotId(), body.seat(), body.memberId(), body.pinned())),
                shown(intent.caller()));
    }

    /** The seats that nobody has pinned, anew. */
    @Permitted("solve-duty-roster")
    @PostMapping("/{id}/solution")
    ResponseEntity<RosterView> solve(@PathVariable UUID id, Intent intent) {
        return Answers.ok(manage.solve(id, intent), shown(intent.caller()));
    }

    @Permitted("confirm-duty-roster")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<RosterView> confirm(@PathVariable UUID id, Intent intent) {
        return Answers.ok(manage.confirm(id, intent), shown(intent.caller()));
    }

    @Permitted(ABSENCE)
    @PostMapping("/{id}/absences")
    ResponseEntity<RosterView> absent(
            @PathVariable UUID id, @Valid @RequestBody RosterBodies.AbsenceBody body, Intent intent) {
        return Answers.ok(manage.absent(id, body.absence(), intent), shown(intent.caller()));
    }

    @Permitted("see-duty-roster")
    @GetMapping("/{id}")
    ResponseEntity<RosterView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(rosters.visible(id, caller), shown(caller));
    }

    @Permitted("list-duty-rosters")
    @GetMapping
    Page<RosterView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit,
            Caller caller) {
        return rosters.list(caller, unit, cursor, limit).map(shown(caller));
    }

    private Function<DutyRoster, RosterView> shown(Caller caller) {
        return roster -> RosterView.of(roster, permissions.allows(caller, ABSENCE), allowed(roster, caller));
    }

    private List<String> allowed(DutyRoster roster, Caller caller) {
        return permissions.allowed(caller, "duty-roster", step -> DutyRoster.STEPS.allows(step, roster.state()));
    }
}
